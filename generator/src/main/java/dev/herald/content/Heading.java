package dev.herald.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first heading of level 1 in a Markdown text, outside fenced code.
 *
 * @param lineAfter the line of the file that follows it
 * @param isOnTop whether nothing but blank lines stands above it, so that it is the title and no part of the text
 */
record Heading(Optional<String> text, int lineAfter, boolean isOnTop) {

    static final Heading NONE = new Heading(Optional.empty(), 0, false);

    private static final Pattern ATX = Pattern.compile(" {0,3}#[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*");
    private static final int LONGEST = 1000;
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}=+[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final Pattern MARKUP = Pattern.compile(
            "\\[([^\\]]*)]\\([^)]*\\)|(?<![\\p{L}\\p{N}])[*_]{1,2}(?=\\S)|(?<=\\S)[*_]{1,2}(?![\\p{L}\\p{N}])|`|\\s*\\{[#.:][^}]*}\\s*$");

    static Heading first(String text, int bodyLine) {
        List<String> lines = text.lines().toList();
        boolean fenced = false;
        boolean top = true;
        for (int i = bodyLine - 1; i < lines.size(); i++) {
            String line = lines.get(i);
            fenced ^= FENCE.matcher(line).matches();
            Matcher atx = ATX.matcher(line.length() > LONGEST ? "" : line);
            if (!fenced && atx.matches() && !atx.group(1).isBlank()) {
                return new Heading(Optional.of(plain(atx.group(1))), i + 2, top);
            }
            if (!fenced
                    && !line.isBlank()
                    && i + 1 < lines.size()
                    && UNDERLINE.matcher(lines.get(i + 1)).matches()) {
                return new Heading(Optional.of(plain(line.strip())), i + 3, top);
            }
            top &= line.isBlank();
        }
        return NONE;
    }

    private static String plain(String markdown) {
        return MARKUP.matcher(markdown).replaceAll("$1").strip();
    }
}
