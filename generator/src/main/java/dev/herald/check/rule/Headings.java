package dev.herald.check.rule;

import java.util.List;
import java.util.regex.Pattern;

/** Headings in the text of a writer. */
final class Headings {

    /** Before words that are sought as a heading, as they may stand in the title or in the text too. */
    static final String SIGN = "# ";

    private static final String FENCE = "---";
    private static final Pattern BEGIN = Pattern.compile("^\\s{0,3}#{1,6}\\s|<h[1-6]\\b");
    private static final Pattern UNDERLINE = Pattern.compile("^\\s{0,3}(?:=+|-+)\\s*$");

    private Headings() {}

    /** Whether a line is one, or the first line of one's words. */
    static boolean isOne(List<String> lines, int index) {
        boolean underlined = index + 1 < lines.size()
                && UNDERLINE.matcher(lines.get(index + 1)).matches()
                && !isOfFrontMatter(lines, index);
        boolean within = index > 0 && lines.get(index - 1).strip().matches("<h[1-6]\\b[^>]*>");
        return underlined || within || BEGIN.matcher(lines.get(index)).find();
    }

    /** The line below which ends it, and underlines nothing. */
    private static boolean isOfFrontMatter(List<String> lines, int index) {
        return lines.get(0).stripTrailing().equals(FENCE)
                && !lines.subList(1, index + 1).contains(FENCE);
    }
}
