package dev.herald.theme;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that are looked for in a page all at once, as each walk through it takes its time: at each sign of which a text has one, and at no letter. */
final class Marks {

    private final byte[][] marks;
    private final int[] signs; // where each has its own
    private final int[][] bySign = new int[256][];
    private final byte lowest;
    private final byte highest;

    Marks(List<String> texts) {
        this.marks = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.signs = Stream.of(marks).mapToInt(Marks::sign).toArray();
        for (int first = 0; first < bySign.length; first++) {
            byte sign = (byte) first;
            bySign[first] = IntStream.range(0, marks.length)
                    .filter(mark -> marks[mark][signs[mark]] == sign)
                    .toArray();
        }
        IntSummaryStatistics all = IntStream.range(0, marks.length)
                .map(mark -> marks[mark][signs[mark]])
                .summaryStatistics();
        this.lowest = (byte) all.getMin();
        this.highest = (byte) all.getMax();
    }

    /** The offset of the first byte that is neither a letter nor a blank: pages have fewer of them, and they come before the letters in ASCII. */
    private static int sign(byte[] mark) {
        return IntStream.range(0, mark.length)
                .filter(at -> mark[at] > ' ' && mark[at] <= '=')
                .findFirst()
                .orElse(0);
    }

    /** The places in their list of those that are in a text in UTF-8. */
    BitSet in(byte[] text) {
        BitSet found = new BitSet();
        byte from = lowest; // a field would be read at each step
        byte to = highest;
        for (int at = 0; at < text.length; at++) {
            byte letter = text[at];
            if (letter >= from && letter <= to) {
                find(at, text, found);
            }
        }
        return found;
    }

    private void find(int at, byte[] text, BitSet found) {
        for (int mark : bySign[text[at] & 0xff]) {
            if (isAt(at - signs[mark], text, marks[mark])) {
                found.set(mark);
            }
        }
    }

    /** The ends differ sooner than the beginnings. */
    private static boolean isAt(int at, byte[] text, byte[] mark) {
        if (at < 0 || at + mark.length > text.length) {
            return false;
        }
        int same = mark.length - 1;
        while (same >= 0 && text[at + same] == mark[same]) {
            same--;
        }
        return same < 0;
    }
}
