package dev.herald.card;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Where a line may end: after blanks and hyphens, and between most characters of Chinese and Japanese. */
enum Breaks {
    /** As a reader would pause: Japanese breaks before a new word only, as far as its scripts show one. */
    PHRASES,
    /** As is usual in print. */
    USUAL,
    /** Anywhere, for a word that is longer than a line. */
    ANYWHERE;

    private static final String NEVER_FIRST = "、。，．・：；？！ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ」』）〉》】〕〗〙｠”’)]},.;:!?%…‥～〜";
    private static final String NEVER_LAST = "「『（〈《【〔〖〘｟“‘([{￥$";
    private static final String PAUSES = "、。，．：；？！」』）〉》】〕,.;:!?";
    private static final String HYPHENS = "-‐–—/\u200b";

    /** A text in pieces that each stay on one line; blanks stand at a piece's end. */
    List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        String last = "";
        for (String cluster : Clusters.of(text)) {
            if (!piece.isEmpty() && isBetween(last, cluster)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(cluster);
            last = cluster;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private boolean isBetween(String last, String next) {
        if (next.equals(" ")) {
            return false;
        }
        if (last.equals(" ")) {
            return true;
        }
        int before = last.codePointBefore(last.length());
        int after = next.codePointAt(0);
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        if (this == ANYWHERE || HYPHENS.indexOf(before) >= 0 && Character.isLetter(after)) {
            return true;
        }
        boolean unspaced = isUnspaced(last.codePointAt(0)) || isUnspaced(after);
        return unspaced && (this == USUAL || isPause(last.codePointAt(0), after));
    }

    private static boolean isUnspaced(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        boolean wide = point >= 0x3000 && point <= 0x303f || point >= 0xff00 && point <= 0xff60;
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || wide;
    }

    private static boolean isPause(int before, int after) {
        UnicodeScript last = UnicodeScript.of(before);
        UnicodeScript next = UnicodeScript.of(after);
        return PAUSES.indexOf(before) >= 0
                || NEVER_LAST.indexOf(after) >= 0
                || last == UnicodeScript.HIRAGANA && next != UnicodeScript.HIRAGANA && next != UnicodeScript.COMMON;
    }
}
