package dev.herald.wording;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * LinkedIn's little text: what it would read as signs of its own stands behind a backslash, or it cuts the text there without a word.
 *
 * @see <a href="https://learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format">little Text Format</a>
 */
public final class LittleText {

    private static final Pattern SIGN = Pattern.compile("[\\\\|{}@\\[\\]()<>#*_~]");

    private LittleText() {}

    /** Every address in full, hashtags live. */
    public static String of(List<Part> parts) {
        return parts.stream().map(LittleText::of).collect(Collectors.joining());
    }

    private static String of(Part part) {
        if (part instanceof Part.Tag tag) {
            return "{hashtag|\\#|" + escape(tag.name()) + "}";
        }
        return escape(part instanceof Part.Link link ? link.url() : part.shown());
    }

    public static String escape(String text) {
        return SIGN.matcher(text).replaceAll("\\\\$0");
    }
}
