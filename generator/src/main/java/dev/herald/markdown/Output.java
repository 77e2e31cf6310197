package dev.herald.markdown;

import java.util.Set;

/** HTML as it grows, and the readable text beside it. */
final class Output {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
            "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr");

    private final StringBuilder html;
    private final StringBuilder text;

    Output(int size) {
        html = new StringBuilder(size + size / 2);
        text = new StringBuilder(size);
    }

    /** Markup, as it is. */
    Output raw(CharSequence markup) {
        html.append(markup);
        return this;
    }

    Output raw(char markup) {
        html.append(markup);
        return this;
    }

    /** Text for an attribute or for words that are not part of the readable text. */
    Output escaped(CharSequence words) {
        int run = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"')) {
                html.append(words, run, i);
                escape(c);
                run = i + 1;
            }
        }
        html.append(words, run, words.length());
        return this;
    }

    /** {@code name="value"} with a space before it. */
    Output attribute(String name, CharSequence value) {
        html.append(' ').append(name).append("=\"");
        return escaped(value).raw('"');
    }

    /** Text that the reader sees. */
    Output shown(CharSequence words) {
        text.append(words);
        return escaped(words);
    }

    void shown(char c) {
        text.append(c);
        escape(c);
    }

    /** A run of text that needs no escaping. */
    void plain(String source, int from, int to) {
        html.append(source, from, to);
        text.append(source, from, to);
    }

    /** Text for search only. */
    void unseen(CharSequence words) {
        text.append(words);
    }

    private void escape(char c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            default -> html.append(c);
        }
    }

    /** Starts a new line of HTML, unless one has just begun. */
    Output line() {
        if (!html.isEmpty() && html.charAt(html.length() - 1) != '\n') {
            html.append('\n');
        }
        return this;
    }

    /** An end tag, on a line of its own if one has just begun. */
    void close(String tag) {
        boolean own = !html.isEmpty() && html.charAt(html.length() - 1) == '\n';
        html.append("</").append(tag).append('>').append(own ? "\n" : "");
    }

    /** Keeps the words of two blocks apart. */
    Output gap() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        return this;
    }

    /** Keeps words apart that a tag keeps apart. */
    void gapAfter(String tag) {
        if (!INLINE.contains(tag)) {
            gap();
        }
    }

    int length() {
        return html.length();
    }

    String htmlFrom(int start) {
        return html.substring(start);
    }

    int textLength() {
        return text.length();
    }

    String textFrom(int start) {
        return text.substring(start);
    }

    void insert(int at, String markup) {
        html.insert(at, markup);
    }

    String html() {
        return html.toString();
    }

    String text() {
        return text.toString();
    }
}
