package dev.herald.outlook;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A sans-serif type at a size, for telling about how wide words are. Its letters are as wide as those of Arial; those of other scripts as wide as usual. The
 * faces of networks' own apps differ from it by a few per cent.
 *
 * @param pixels of the em
 */
record Face(int pixels, boolean bold) {

    /** Of the signs from U+0020 to U+007E, in thousandths of the em. */
    private static final int[] PLAIN = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final int[] BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722,
        611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556,
        611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778,
        556, 556, 500, 389, 280, 389, 584
    };

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** East Asian signs and emoji take a whole em. */
    private static final Pattern WIDE = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FF60}\\x{1F000}-\\x{1FAFF}—…]");

    private static final Pattern QUOTES = Pattern.compile("[‘’“”‹›·]");

    /** How many pixels wide the text is on one line. */
    double width(String text) {
        return GRAPHEME.matcher(text)
                        .results()
                        .mapToInt(cluster -> thousandths(cluster.group()))
                        .sum()
                * pixels
                / 1000.0;
    }

    private int thousandths(String cluster) {
        int first = Normalizer.normalize(cluster, Normalizer.Form.NFD).codePointAt(0);
        if (first >= ' ' && first < 0x7F) {
            return (bold ? BOLD : PLAIN)[first - ' '];
        }
        int usual = usual(first);
        return bold && usual < 1000 ? usual + 45 : usual;
    }

    /** Of signs for which Arial has no place in the tables, about as browsers show them. */
    private static int usual(int first) {
        String sign = Character.toString(first);
        if (WIDE.matcher(sign).matches()) {
            return 1000;
        }
        if (QUOTES.matcher(sign).matches()) {
            return 300;
        }
        return Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC ? 460 : 560;
    }
}
