package dev.herald.card;

import java.util.ArrayList;
import java.util.List;

/** What readers take for one letter: a letter with its marks, a flag, a family of emoji. The same in every version of Java. */
final class Clusters {

    private static final int JOINER = 0x200d;
    private static final int VIRAMA = 0x94d; // joins two letters of Devanagari

    private Clusters() {}

    static List<String> of(String text) {
        List<String> clusters = new ArrayList<>();
        int start = 0;
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int point = text.codePointAt(at);
            next = at + Character.charCount(point);
            if (next == text.length() || !holds(text.substring(start, next), point, text.codePointAt(next))) {
                clusters.add(text.substring(start, next));
                start = next;
            }
        }
        return clusters;
    }

    private static boolean holds(String cluster, int last, int next) {
        return isMark(next)
                || next == JOINER
                || last == JOINER
                || last == VIRAMA && Character.isLetter(next)
                || isFlag(last) && isFlag(next) && cluster.codePointCount(0, cluster.length()) % 2 == 1;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        boolean skin = point >= 0x1f3fb && point <= 0x1f3ff;
        boolean tag = point >= 0xe0020 && point <= 0xe007f;
        return skin
                || tag
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isFlag(int point) {
        return point >= 0x1f1e6 && point <= 0x1f1ff;
    }

    /** Whether a character is not seen by itself, so that no font need have it. */
    static boolean isUnseen(int point) {
        return Character.getType(point) == Character.FORMAT || point >= 0xfe00 && point <= 0xfe0f;
    }
}
