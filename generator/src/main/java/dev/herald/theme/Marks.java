package dev.herald.theme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Texts that are looked for in a page all at once, in leaps of up to the length of the shortest (Wu and Manber, "A fast algorithm for multi-pattern
 * searching", 1994).
 */
final class Marks {

    private static final int BITS = 6; // of each of two bytes
    private static final int LOW = (1 << BITS) - 1;

    private final byte[][] marks;
    private final int shortest;
    private final int[] leaps = new int[1 << 2 * BITS]; // by the two bytes where a text would end
    private final int[][] ending = new int[leaps.length][]; // the texts that end with them

    Marks(List<String> texts) {
        marks = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        shortest = texts.stream().mapToInt(String::length).min().orElse(Integer.MAX_VALUE);
        Arrays.fill(leaps, Math.max(1, shortest - 1));
        for (int mark = 0; mark < marks.length; mark++) {
            learn(mark);
        }
    }

    /** A single byte may stand behind any other. */
    private void learn(int mark) {
        byte[] text = marks[mark];
        int last = text.length - 1;
        for (int far = 0; far < shortest - 1; far++) {
            int pair = pair(text[last - far - 1], text[last - far]);
            leaps[pair] = Math.min(leaps[pair], far);
        }
        for (int before = 0; before <= (last == 0 ? LOW : 0); before++) {
            end(mark, pair(last == 0 ? (byte) before : text[last - 1], text[last]));
        }
    }

    private void end(int mark, int pair) {
        int[] others = ending[pair] == null ? new int[0] : ending[pair];
        ending[pair] = Arrays.copyOf(others, others.length + 1);
        ending[pair][others.length] = mark;
        leaps[pair] = 0;
    }

    private static int pair(byte before, byte last) {
        return (before & LOW) << BITS | last & LOW;
    }

    /** The places in their list of those that are in a text in UTF-8. */
    BitSet in(byte[] text) {
        BitSet found = new BitSet();
        int[] far = leaps; // a field would be read at each step
        int at = shortest - 1;
        while (at < text.length) {
            int pair = pair(text[Math.max(0, at - 1)], text[at]);
            int leap = far[pair];
            if (leap == 0) {
                find(ending[pair], at, text, found);
            }
            at += Math.max(1, leap);
        }
        return found;
    }

    private void find(int[] candidates, int at, byte[] text, BitSet found) {
        for (int mark : candidates) {
            if (isAt(at + 1 - marks[mark].length, text, marks[mark])) {
                found.set(mark);
            }
        }
    }

    private static boolean isAt(int at, byte[] text, byte[] mark) {
        int same = 0;
        while (at >= 0 && same < mark.length && text[at + same] == mark[same]) {
            same++;
        }
        return same == mark.length;
    }
}
