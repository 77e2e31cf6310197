package dev.herald.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that is looked for in many pages, in leaps of up to its own length (Horspool, "Practical fast searching in strings", 1980). */
public final class Sought {

    private static final int SMALL = 0x20; // makes a letter of ASCII a small one

    private final byte[] text;
    private final int fold;
    private final int[] leaps = new int[256]; // by the byte where the text would end

    public Sought(String text) {
        this(text, 0);
    }

    private Sought(String text, int fold) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.fold = fold;
        int last = this.text.length - 1;
        Arrays.fill(leaps, this.text.length);
        for (int at = 0; at < last; at++) {
            leaps[this.text[at] & 0xff] = last - at;
            leaps[this.text[at] & 0xff & ~fold] = last - at;
        }
    }

    /** @param letters of ASCII and small, found whether they are capitals or not */
    public static Sought inAnyCase(String letters) {
        return new Sought(letters, SMALL);
    }

    /** The offset of the text in others, or -1. */
    public int in(byte[] others, int from) {
        return in(others, from, others.length);
    }

    /** The same for a part of them. */
    public int in(byte[] others, int from, int to) {
        int last = text.length - 1;
        byte end = text[last];
        int[] far = leaps; // a field would be read at each step
        for (int at = from + last; at < to; at += far[others[at] & 0xff]) {
            if ((others[at] | fold) == end && isAt(at - last, others)) {
                return at - last;
            }
        }
        return -1;
    }

    private boolean isAt(int at, byte[] others) {
        int same = text.length - 1;
        while (same >= 0 && (others[at + same] | fold) == text[same]) {
            same--;
        }
        return same < 0;
    }
}
