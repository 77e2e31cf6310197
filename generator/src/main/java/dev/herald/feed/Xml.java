package dev.herald.feed;

import java.util.Locale;

/** Items of feeds as XML: each element on a line of its own, two blanks further in than the one around it. */
final class Xml {

    private final StringBuilder xml = new StringBuilder(1000);
    private int depth;

    /** @param depth of the first element */
    Xml(int depth) {
        this.depth = depth;
    }

    /** The beginning of an element, as it stands between angle brackets. */
    record Tag(String name, String written) {

        static Tag of(String name) {
            return new Tag(name, name);
        }

        Tag with(String attribute, String value) {
            return new Tag(name, written + " " + attribute + "=\"" + escaped(value, true) + "\"");
        }

        /** In another language than what is around it. */
        Tag in(Locale language) {
            return with("xml:lang", language.toLanguageTag());
        }
    }

    /** An element with others in it, up to {@link #end}. */
    Xml begin(Tag tag) {
        line('<' + tag.written + ">");
        depth++;
        return this;
    }

    Xml end(String name) {
        depth--;
        return line("</" + name + ">");
    }

    /** An element without content. */
    Xml empty(Tag tag) {
        return line('<' + tag.written + " />");
    }

    Xml text(String name, String text) {
        return text(Tag.of(name), text);
    }

    /** An element with plain text, without the white space around it. */
    Xml text(Tag tag, String text) {
        String stripped = stripped(text);
        return stripped.isEmpty()
                ? empty(tag)
                : line('<' + tag.written + '>' + escaped(stripped, false) + "</" + tag.name + '>');
    }

    private Xml line(String line) {
        xml.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    /** What was written so far. */
    @Override
    public String toString() {
        return xml.toString();
    }

    /** White space is what XML says it is (section 2.3). */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r';
    }

    private static String escaped(String text, boolean attribute) {
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 4 + 16);
        int plain = 0; // where what needs no reference begins
        for (int at = 0; at < text.length(); at++) {
            String reference = reference(text, at, attribute);
            if (!reference.isEmpty()) {
                escaped.append(text, plain, at).append(reference);
                plain = text.offsetByCodePoints(at, 1);
            }
        }
        return escaped.append(text, plain, text.length()).toString();
    }

    /** Line breaks and tabs would not survive in an attribute, nor would a carriage return anywhere (sections 2.11 and 3.3.3). */
    private static String reference(String text, int at, boolean attribute) {
        char character = text.charAt(at);
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#xD;";
            case '"' -> attribute ? "&quot;" : "";
            case '\t' -> attribute ? "&#x9;" : "";
            case '\n' -> attribute ? "&#xA;" : "";
            default ->
                Character.isHighSurrogate(character) ? "&#x" + Integer.toHexString(text.codePointAt(at)) + ";" : "";
        };
    }
}
