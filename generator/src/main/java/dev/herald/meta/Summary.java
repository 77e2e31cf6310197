package dev.herald.meta;

import dev.herald.site.Body;
import dev.herald.site.Body.Heading;
import dev.herald.site.Html;
import dev.herald.site.Post;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** What a text is about, as head, feeds, search and {@code llms.txt} say it: its description, else its beginning. */
public final class Summary {

    /** In UTF-16 units; about what search engines show. */
    private static final int LONGEST = 160;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern CHARACTER = Pattern.compile("\\X"); // with its accents, or a whole emoji

    private Summary() {}

    /** Plain text on one line; of a text without a description at most 160 characters and an ellipsis. "" if there is neither. */
    public static String of(Post post, Body body) {
        return post.description().orElseGet(() -> beginning(first(body)));
    }

    /** What stands above the divider, or else above the first heading that has something above it. */
    static String first(Body body) {
        String text = body.text().strip();
        String excerpt = body.divided() ? plain(body.excerpt()) : "";
        if (!excerpt.isEmpty() && line(text, excerpt.length()).startsWith(excerpt)) {
            return excerpt;
        }
        String rest = text + "\n";
        for (Heading heading : all(body.headings()).toList()) {
            String words = plain(heading.html()) + "\n";
            int at = rest.indexOf("\n" + words);
            if (rest.startsWith(words)) {
                rest = rest.substring(words.length()).strip();
            } else {
                return at < 0 ? rest : rest.substring(0, at);
            }
        }
        return rest.isBlank() ? text : rest;
    }

    private static Stream<Heading> all(List<Heading> headings) {
        return headings.stream().flatMap(one -> Stream.concat(Stream.of(one), all(one.children())));
    }

    /** The words of markup, on one line. */
    private static String plain(Html html) {
        String words = Parser.unescapeEntities(TAG.matcher(html.html()).replaceAll(""), false);
        return line(words.strip(), words.length());
    }

    /** Cut at a word; in scripts without spaces, between two characters as readers see them. */
    static String beginning(String written) {
        String text = line(written.strip(), LONGEST);
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST - 1);
        return text.substring(0, space > LONGEST / 2 ? space : lastCharacter(text)) + "…";
    }

    /** On one line, as much of it as tells whether it is longer. */
    private static String line(String text, int longest) {
        StringBuilder line = new StringBuilder(longest + 1);
        for (int i = 0; i < text.length() && line.length() <= longest; i++) {
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
