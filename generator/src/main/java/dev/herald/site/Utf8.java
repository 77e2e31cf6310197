package dev.herald.site;

import java.nio.charset.StandardCharsets;

/** Finished HTML as the bytes of its file, in which what is ASCII is found without a string: bytes of other characters are negative. */
public final class Utf8 {

    private final byte[] bytes;

    private Utf8(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Utf8 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param bytes which nobody changes any more */
    public static Utf8 of(byte[] bytes) {
        return new Utf8(bytes);
    }

    /** Not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** The offset of a text in ASCII, or -1. */
    public int indexOf(String ascii, int from) {
        byte[] text = bytes; // a field would be read at each step
        byte first = (byte) ascii.charAt(0);
        int last = text.length - ascii.length();
        for (int at = from; at <= last; at++) {
            if (text[at] == first && startsWith(ascii, at)) {
                return at;
            }
        }
        return -1;
    }

    public boolean startsWith(String ascii, int at) {
        int same = 0;
        while (same < ascii.length() && at + same < bytes.length && bytes[at + same] == ascii.charAt(same)) {
            same++;
        }
        return same == ascii.length();
    }

    /** The text between two offsets. */
    public String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Some bytes from the start, each as a character, so that offsets are the same. */
    public String beginning(int most) {
        return new String(bytes, 0, Math.min(most, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /** The same with more text at an offset. */
    public Utf8 with(int at, String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, whole, 0, at);
        System.arraycopy(more, 0, whole, at, more.length);
        System.arraycopy(bytes, at, whole, at + more.length, bytes.length - at);
        return new Utf8(whole);
    }

    /** The whole text. */
    @Override
    public String toString() {
        return text(0, bytes.length);
    }
}
