package dev.herald.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that is looked for in many pages, in leaps of up to its own length (Horspool, "Practical fast searching in strings", 1980). */
public final class Sought {

    private final byte[] text;
    private final int[] leaps = new int[256]; // by the byte where the text would end

    public Sought(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        int last = this.text.length - 1;
        Arrays.fill(leaps, this.text.length);
        for (int at = 0; at < last; at++) {
            leaps[this.text[at] & 0xff] = last - at;
        }
    }

    /** The offset of the text in others, or -1. */
    public int in(byte[] others, int from) {
        int last = text.length - 1;
        byte end = text[last];
        int[] far = leaps; // a field would be read at each step
        for (int at = from + last; at < others.length; at += far[others[at] & 0xff]) {
            if (others[at] == end && isAt(at - last, others)) {
                return at - last;
            }
        }
        return -1;
    }

    private boolean isAt(int at, byte[] others) {
        int same = text.length - 1;
        while (same >= 0 && others[at + same] == text[same]) {
            same--;
        }
        return same < 0;
    }
}
