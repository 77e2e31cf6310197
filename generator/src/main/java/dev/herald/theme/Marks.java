package dev.herald.theme;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Texts that are looked for in a page all at once, as each walk through it takes its time. */
final class Marks {

    private final List<byte[]> marks;
    private final int[][] byFirst = new int[256][];

    Marks(List<String> texts) {
        this.marks = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        for (int first = 0; first < byFirst.length; first++) {
            byte begin = (byte) first;
            byFirst[first] = IntStream.range(0, marks.size())
                    .filter(mark -> marks.get(mark)[0] == begin)
                    .toArray();
        }
    }

    /** The places in their list of those that are in a text in UTF-8. */
    BitSet in(byte[] text) {
        BitSet found = new BitSet();
        for (int at = 0; at < text.length; at++) {
            for (int mark : byFirst[text[at] & 0xff]) {
                if (isAt(at, text, marks.get(mark))) {
                    found.set(mark);
                }
            }
        }
        return found;
    }

    private static boolean isAt(int at, byte[] text, byte[] mark) {
        int same = 1;
        while (same < mark.length && at + same < text.length && text[at + same] == mark[same]) {
            same++;
        }
        return same == mark.length;
    }
}
