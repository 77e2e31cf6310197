package dev.herald.channel;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How networks count. */
public final class Measure {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private Measure() {}

    /** Characters as readers see them (UAX #29): a flag or a family is one. */
    public static int graphemes(String text) {
        return (int) GRAPHEME.matcher(text).results().count();
    }

    /** Bytes of UTF-8. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
