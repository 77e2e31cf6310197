package dev.herald.card;

import java.util.Locale;

/**
 * What a card can say; "" for what it does not.
 *
 * @param title of the post, the page or the blog
 * @param site the blog's name
 * @param tagline what the blog says of itself, on its own card and on those of pages, which have no authors and date
 * @param authors one after the other
 * @param date in the words of the language
 * @param language decides between forms of Chinese, Japanese and Korean letters, and the side on which a card begins
 */
record Words(String title, String site, String tagline, String authors, String date, Locale language) {

    /** Something that a card can say. */
    enum Word {
        TITLE,
        SITE,
        TAGLINE,
        AUTHORS,
        DATE
    }

    String get(Word word) {
        return switch (word) {
            case TITLE -> title;
            case SITE -> site;
            case TAGLINE -> tagline;
            case AUTHORS -> authors;
            case DATE -> date;
        };
    }
}
