package dev.herald.markdown;

/**
 * How much there is to read.
 *
 * @param runs runs of letters, digits and apostrophes within them
 * @param signs characters of scripts that put no spaces between words
 */
record Reading(int runs, int signs) {

    private static final boolean[] PARTS = new boolean[128]; // of words, in ASCII

    static {
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".chars().forEach(c -> PARTS[c] = true);
    }

    private static final double RUNS_A_MINUTE = 220;
    private static final double SIGNS_A_MINUTE = 500;

    static Reading of(String text) {
        int runs = 0;
        int signs = 0;
        boolean inRun = false;
        char[] letters = text.toCharArray(); // in a string each look costs more
        int i = 0;
        while (i < letters.length) {
            char ascii = letters[i];
            if (ascii < 128) {
                boolean part = PARTS[ascii] || inRun && ascii == '\'' && isApostrophe(text, i);
                runs += part && !inRun ? 1 : 0;
                inRun = part;
                i++;
                continue;
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean sign = c >= 0x0E00 && isSign(c);
            boolean part = !sign && isPart(c, inRun) || inRun && isApostrophe(text, i - Character.charCount(c));
            signs += sign ? 1 : 0;
            runs += part && !inRun ? 1 : 0;
            inRun = part;
        }
        return new Reading(runs, signs);
    }

    /** One between two letters belongs to the word: {@code don't}. */
    private static boolean isApostrophe(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isPart(int c, boolean inRun) {
        return Character.isLetterOrDigit(c) || inRun && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isSign(int c) {
        return Character.isLetter(c)
                && switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
                    default -> false;
                };
    }

    int words() {
        return runs + signs;
    }

    /** At least 1; what is begun counts as a whole minute. */
    int minutes() {
        return Math.max(1, (int) Math.ceil(runs / RUNS_A_MINUTE + signs / SIGNS_A_MINUTE));
    }
}
