package dev.herald.meta;

import dev.herald.site.Body;
import dev.herald.site.Post;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text is about, as head, feeds, search and {@code llms.txt} say it: its description, else its beginning. */
public final class Summary {

    /** In UTF-16 units; about what search engines show. */
    private static final int LONGEST = 160;

    private static final Pattern CHARACTER = Pattern.compile("\\X"); // with its accents, or a whole emoji

    private Summary() {}

    /** Plain text on one line; of a text without a description at most 160 characters and an ellipsis. "" if there is neither. */
    public static String of(Post post, Body body) {
        return post.description().orElseGet(() -> beginning(body.text()));
    }

    /** Cut at a word; in scripts without spaces, between two characters as readers see them. */
    static String beginning(String written) {
        String text = line(written.strip());
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST - 1);
        return text.substring(0, space > LONGEST / 2 ? space : lastCharacter(text)) + "…";
    }

    /** On one line, as much of it as tells whether it is too long. */
    private static String line(String text) {
        StringBuilder line = new StringBuilder(LONGEST + 1);
        for (int i = 0; i < text.length() && line.length() <= LONGEST; i++) {
            if (!isSpace(text.charAt(i))) {
                line.append(text.charAt(i));
            } else if (!isSpace(text.charAt(i - 1))) {
                line.append(' ');
            }
        }
        return line.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static int lastCharacter(String text) {
        Matcher character = CHARACTER.matcher(text);
        int end = 0;
        while (character.find() && character.end() < LONGEST) {
            end = character.end();
        }
        return end;
    }
}
