package dev.herald.search;

import java.io.IOException;
import java.io.Writer;

/** What is written to it goes on as the inside of a JavaScript text in single quotes (ECMA-262, section "String Literals"). */
final class Quoted extends Writer {

    private final Writer script;

    Quoted(Writer script) {
        this.script = script;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int plain = from; // where what needs no escape begins
        for (int at = from; at < from + length; at++) {
            String escape = escape(text[at]);
            if (!escape.isEmpty()) {
                script.write(text, plain, at - plain);
                script.write(escape);
                plain = at + 1;
            }
        }
        script.write(text, plain, from + length - plain);
    }

    private static String escape(char character) {
        return switch (character) {
            case '\\' -> "\\\\";
            case '\'' -> "\\'";
            case '\u2028' -> "\\u2028";
            case '\u2029' -> "\\u2029";
            default -> "";
        };
    }

    @Override
    public void flush() throws IOException {
        script.flush();
    }

    /** Leaves the script open for what stands behind the text. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
