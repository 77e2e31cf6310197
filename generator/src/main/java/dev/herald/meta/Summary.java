package dev.herald.meta;

import dev.herald.site.Body;
import dev.herald.site.Post;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a text is about, as head, feeds, search and {@code llms.txt} say it: its description, else its beginning. */
public final class Summary {

    /** In UTF-16 units; about what search engines show. */
    private static final int LONGEST = 160;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CHARACTER = Pattern.compile("\\X"); // with its accents, or a whole emoji

    private Summary() {}

    /** Plain text on one line; of a text without a description at most 160 characters and an ellipsis. "" if there is neither. */
    public static String of(Post post, Body body) {
        return post.description().orElseGet(() -> beginning(body.text()));
    }

    /** Cut at a word; in scripts without spaces, between two characters as readers see them. */
    static String beginning(String written) {
        String text = SPACES.splitAsStream(written.strip())
                .limit(LONGEST) // so many words are longer than that
                .collect(Collectors.joining(" "));
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST - 1);
        return text.substring(0, space > LONGEST / 2 ? space : lastCharacter(text)) + "…";
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
