package dev.herald.feed;

import java.util.regex.Pattern;

/** Text without what XML 1.0 (section 2.2) cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
final class XmlText {

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    static String of(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }
}
