package dev.herald.share;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is passed on.
 *
 * @param url the whole address, encoded
 * @param summary a sentence or two; "" for none
 * @param picture its whole address, in a format that a network shows
 * @param tags by their names
 */
public record Shared(String title, String url, String summary, Optional<String> picture, List<String> tags) {

    /** A post on Bluesky: https://docs.bsky.app/docs/advanced-guides/posts. */
    private static final int LONGEST_POST = 300;

    private static final Pattern CHARACTER = Pattern.compile("\\X"); // with its accents, or a whole emoji

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    public Shared {
        tags = List.copyOf(tags);
    }

    Shared at(String address) {
        return new Shared(title, address, summary, picture, tags);
    }

    /** Title and address on one line. */
    String line() {
        return title + " " + url;
    }

    /** Title and address, each on a line. */
    String lines() {
        return title + "\n" + url;
    }

    /** The same in at most 300 characters as readers count them; the title is cut, the address never. */
    String post() {
        boolean fits = title.length() + url.length() < LONGEST_POST; // a character is one UTF-16 unit or more
        String cut = fits ? title : cut(LONGEST_POST - 1 - characters(url));
        return cut.isEmpty() ? url : cut + "\n" + url;
    }

    private String cut(int most) {
        if (characters(title) <= most) {
            return title;
        }
        String beginning = title.substring(0, end(most - 1));
        int space = beginning.lastIndexOf(' ');
        String words = space > beginning.length() / 2 ? beginning.substring(0, space) : beginning;
        return words.isBlank() ? "" : words.stripTrailing() + "…";
    }

    private static int characters(String text) {
        return (int) CHARACTER.matcher(text).results().count();
    }

    private int end(int characters) {
        Matcher character = CHARACTER.matcher(title);
        int end = 0;
        for (int count = 0; count < characters && character.find(); count++) {
            end = character.end();
        }
        return end;
    }

    /** A mail's subject has no line ends. */
    String subject() {
        return LINE_BREAK.matcher(title).replaceAll(" ");
    }

    /** Summary and address, with the line ends of a mail (RFC 6068, section 5). */
    String letter() {
        String text = summary.isBlank() ? url : summary + "\n\n" + url;
        return text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    /** The tags between commas. */
    String tagList() {
        return String.join(
                ",", tags.stream().map(tag -> tag.replace(',', ' ').strip()).toList());
    }

    String pictureUrl() {
        return picture.orElse("");
    }
}
