package dev.herald.theme;

import dev.herald.site.Utf8;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gathers what a template prints as the bytes of its file, so that no piece is copied letter by letter more than once. */
final class Letters extends Writer {

    private byte[] bytes;
    private int length;
    private String half = ""; // of a character that a piece ended within

    /** @param length in bytes, about */
    Letters(int length) {
        this.bytes = new byte[length];
    }

    @Override
    public void write(int letter) {
        write(String.valueOf((char) letter));
    }

    @Override
    public void write(String piece) {
        String text = half.isEmpty() ? piece : half + piece;
        boolean whole = text.isEmpty() || !Character.isHighSurrogate(text.charAt(text.length() - 1));
        half = whole ? "" : text.substring(text.length() - 1);
        add((whole ? text : text.substring(0, text.length() - 1)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(String piece, int from, int length) {
        write(piece.substring(from, from + length));
    }

    @Override
    public void write(char[] piece, int from, int count) {
        makeRoomFor(count);
        byte[] to = bytes; // a field would be read at each step
        int at = length;
        int letter = from;
        while (letter < from + count && piece[letter] < 0x80) {
            to[at++] = (byte) piece[letter++];
        }
        if (letter == from + count && half.isEmpty()) {
            length = at;
        } else {
            write(new String(piece, from, count));
        }
    }

    /** Whole characters, also before it: half of one becomes a question mark. */
    void write(Utf8 text) {
        add(half.getBytes(StandardCharsets.UTF_8));
        half = "";
        add(text.bytes());
    }

    private void add(byte[] more) {
        makeRoomFor(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void makeRoomFor(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        // nothing is open
    }

    Utf8 text() {
        add(half.getBytes(StandardCharsets.UTF_8));
        return Utf8.of(Arrays.copyOf(bytes, length));
    }
}
