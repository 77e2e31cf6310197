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
    /** Also where the parts of a name from code meet: {@code computeIfAbsent}, {@code java.util}. */
    NAMES,
    /** Anywhere, for a word that is longer than a line. */
    ANYWHERE;

    private static final String NEVER_FIRST = "、。，．・：；？！ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ」』）〉》】〕〗〙｠”’)]},.;:!?%…‥～〜";
    private static final String NEVER_LAST = "「『（〈《【〔〖〘｟“‘([{￥$";
    private static final String PAUSES = "、。，．：；？！」』）〉》】〕,.;:!?";
    private static final String HYPHENS = "-‐–—/\u200b";
    private static final String JOINTS = "._:#";

    /** A text in pieces that each stay on one line; blanks stand at a piece's end. */
    List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        String last = "";
        String word = ""; // the last that is no blank
        for (String cluster : Clusters.of(text)) {
            boolean apart = last.equals(" ") ? isApart(word, cluster) : isBetween(last, cluster);
            if (!piece.isEmpty() && !cluster.equals(" ") && apart) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(cluster);
            last = cluster;
            word = cluster.equals(" ") ? word : cluster;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** Whether a blank may end a line: a dash and the sign of a currency stay with what they follow, and so does what French sets off by a blank. */
    private static boolean isApart(String before, String after) {
        int next = after.codePointAt(0);
        return !before.equals("«")
                && "–—?!:;»%".indexOf(next) < 0
                && Character.getType(next) != Character.CURRENCY_SYMBOL;
    }

    private boolean isBetween(String last, String next) {
        if (last.isEmpty()) {
            return false;
        }
        int before = last.codePointBefore(last.length());
        int after = next.codePointAt(0);
        if (this == NAMES && isJoint(before, after)) {
            return true;
        }
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        if (this == ANYWHERE || HYPHENS.indexOf(before) >= 0 && Character.isLetter(after)) {
            return true;
        }
        boolean unspaced = isUnspaced(last.codePointAt(0)) || isUnspaced(after);
        return unspaced && (this != PHRASES || isPause(last.codePointAt(0), after));
    }

    private static boolean isJoint(int before, int after) {
        boolean hump = Character.isLowerCase(before) && Character.isUpperCase(after);
        return hump || JOINTS.indexOf(after) >= 0 && Character.isLetterOrDigit(before);
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
