package dev.herald.benchmark;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A post that nobody wrote. The same number gives the same post, whatever the size of its blog. A blog of them has 200 tags, 5 authors, and a series of
 * ten posts in each hundred.
 *
 * @param text Markdown of about 700 words, with headings, lists, a table, links, two code blocks, a picture and two footnotes
 */
record SyntheticPost(
        int number,
        String title,
        LocalDateTime date,
        List<String> tags,
        String author,
        Optional<String> series,
        String text) {

    /** A tag that all posts have in a blog that is made so. */
    static final String COMMON_TAG = "everything";

    private static final LocalDateTime FIRST = LocalDateTime.of(2001, 1, 1, 8, 0);
    private static final int HOURS_BETWEEN = 2;
    private static final int TAGS = 200;
    private static final List<String> AUTHORS = List.of("ada", "ben", "cleo", "dan", "eva");

    SyntheticPost {
        tags = List.copyOf(tags);
    }

    /** The post with a number from 0 on; a later one is newer. */
    static SyntheticPost of(int number) {
        Chance chance = new Chance(number);
        return new SyntheticPost(
                number,
                chance.words(chance.number(3, 7)) + " " + number,
                FIRST.plusHours((long) number * HOURS_BETWEEN),
                tags(chance),
                AUTHORS.get(number % AUTHORS.size()),
                Optional.of("Series " + number / 100).filter(any -> number % 10 == 3),
                new SyntheticText(number, chance).markdown());
    }

    private static List<String> tags(Chance chance) {
        return chance.numbers(3, TAGS).stream().map(tag -> "tag" + tag).toList();
    }

    /** The same with the tag of all. */
    SyntheticPost withCommonTag() {
        List<String> more = new ArrayList<>(tags);
        more.add(COMMON_TAG);
        return new SyntheticPost(number, title, date, more, author, series, text);
    }

    /** The last part of its address, and the name of its file. */
    String slug() {
        return slug(number);
    }

    static String slug(int number) {
        return String.format(Locale.ROOT, "post-%06d", number);
    }
}
