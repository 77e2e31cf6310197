package dev.herald.theme;

import java.io.Writer;

/** Gathers what a template prints; a {@link java.io.StringWriter} would lock at each piece. */
final class Letters extends Writer {

    private final StringBuilder text = new StringBuilder(16_384);

    @Override
    public void write(int letter) {
        text.append((char) letter);
    }

    @Override
    public void write(String piece) {
        text.append(piece);
    }

    @Override
    public void write(String piece, int from, int length) {
        text.append(piece.substring(from, from + length)); // faster than letter by letter
    }

    @Override
    public void write(char[] piece, int from, int length) {
        text.append(piece, from, length);
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
