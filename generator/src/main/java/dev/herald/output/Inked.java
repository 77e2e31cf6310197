package dev.herald.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Passes a text on, and tells whether more than white space was in it. */
final class Inked extends FilterWriter {

    private boolean inked;

    Inked(Writer out) {
        super(out);
    }

    boolean isInked() {
        return inked;
    }

    @Override
    public void write(int letter) throws IOException {
        inked |= !Character.isWhitespace(letter);
        out.write(letter);
    }

    @Override
    public void write(String piece, int from, int length) throws IOException {
        inked = inked || !piece.substring(from, from + length).isBlank();
        out.write(piece, from, length);
    }

    @Override
    public void write(char[] piece, int from, int length) throws IOException {
        inked = inked || !new String(piece, from, length).isBlank();
        out.write(piece, from, length);
    }
}
