package dev.herald.markdown;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a text may hold, by the marks in it: found in one pass, so that nobody looks for what is not there.
 *
 * @param bareLinks where an address may stand bare: its {@code ://}, {@code www.} or {@code @}
 */
record Signs(Set<Sign> found, BitSet bareLinks) {

    /** A mark without which a piece of Markdown cannot be there. */
    enum Sign {
        TABLE,
        FOOTNOTE,
        STRIKE,
        TASK,
        DEFINITION,
        ATTRIBUTES,
        COMMENT
    }

    private static final boolean[] MARKS = new boolean[128];

    static {
        "|~{[:@w<".chars().forEach(c -> MARKS[c] = true);
    }

    private static final String BEFORE_DEFINITION = " >\t*+-";

    /** @param letters of the text */
    static Signs of(String text, char[] letters) {
        Signs signs = new Signs(EnumSet.noneOf(Sign.class), new BitSet(0));
        boolean spaced = false;
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (c < 128 && MARKS[c]) {
                signs.note(c, i, text);
                spaced |= c == ':' && text.startsWith(": ", i);
            }
        }
        if (!spaced) {
            signs.found.remove(Sign.DEFINITION);
        }
        return signs;
    }

    private void note(char c, int at, String text) {
        switch (c) {
            case '|' -> found.add(Sign.TABLE);
            case '~' -> found.add(Sign.STRIKE);
            case '{' -> found.add(Sign.ATTRIBUTES);
            case '[' -> bracket(text, at);
            case ':' -> colon(text, at);
            case '@' -> bareLinks.set(at);
            case 'w' -> bareLinks.set(at, at + (text.startsWith("www.", at) ? 1 : 0));
            case '<' -> {
                if (text.startsWith("<!--", at)) {
                    found.add(Sign.COMMENT);
                }
            }
            default -> throw new IllegalArgumentException("no mark: " + c);
        }
    }

    private void bracket(String text, int at) {
        if (text.startsWith("[^", at)) {
            found.add(Sign.FOOTNOTE);
        } else if (text.startsWith("[ ]", at) || text.startsWith("[x]", at) || text.startsWith("[X]", at)) {
            found.add(Sign.TASK);
        }
    }

    private void colon(String text, int at) {
        if (text.startsWith("://", at)) {
            bareLinks.set(at);
        } else if (text.startsWith(": ", at) || text.startsWith(":\t", at)) {
            int start = at;
            while (start > 0 && BEFORE_DEFINITION.indexOf(text.charAt(start - 1)) >= 0) {
                start--;
            }
            if (start == 0 || text.charAt(start - 1) == '\n') {
                found.add(Sign.DEFINITION);
            }
        }
    }

    boolean has(Sign sign) {
        return found.contains(sign);
    }

    /** Whether a bare address may stand between two places of the text. */
    boolean mayLink(int from, int to) {
        int next = bareLinks.nextSetBit(from);
        return next >= 0 && next < to;
    }
}
