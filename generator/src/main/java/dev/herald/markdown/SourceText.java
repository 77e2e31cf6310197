package dev.herald.markdown;

import java.util.Arrays;

/** A text made fit to parse: its line ends are {@code \n}, control characters are gone. Knows on which line of the file each place is. */
final class SourceText {

    private static final char REPLACEMENT = '\uFFFD';

    private final String text;
    private final int firstLine;
    private final int tooDeep;
    private final Signs signs;
    private int[] lineEnds;

    private SourceText(Nesting nesting, char[] letters, int firstLine) {
        text = nesting.text();
        tooDeep = nesting.offset();
        signs = Signs.of(text, letters);
        this.firstLine = firstLine;
    }

    static SourceText of(MarkdownText text) {
        char[] letters = text.text().toCharArray(); // in a string each look at one costs more
        Nesting nesting = Nesting.limited(clean(text.text(), letters));
        boolean same = nesting.text().equals(text.text());
        return new SourceText(nesting, same ? letters : nesting.text().toCharArray(), text.firstLine());
    }

    String text() {
        return text;
    }

    /** Where a line begins more quotes and lists than are let through; -1 if none does. */
    int tooDeep() {
        return tooDeep;
    }

    boolean is(char c, int offset) {
        return offset < text.length() && text.charAt(offset) == c;
    }

    /** What may be in it. */
    Signs signs() {
        return signs;
    }

    /** The line of the file, from the offset of a character in the text. */
    int line(int offset) {
        if (lineEnds == null) {
            lineEnds = findLineEnds();
        }
        int found = Arrays.binarySearch(lineEnds, offset);
        return firstLine + (found >= 0 ? found : -found - 1);
    }

    private int[] findLineEnds() {
        int[] ends = new int[16];
        int count = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
            }
            ends[count++] = at;
        }
        return Arrays.copyOf(ends, count);
    }

    /** NUL becomes U+FFFD as CommonMark asks (section 2.3), and so does half a surrogate pair; other control characters vanish. */
    static String clean(String text) {
        return clean(text, text.toCharArray());
    }

    private static String clean(String text, char[] letters) {
        int dirt = firstDirt(letters);
        if (dirt == letters.length) {
            return text;
        }
        StringBuilder clean = new StringBuilder(letters.length).append(letters, 0, dirt);
        for (int i = dirt; i < letters.length; i++) {
            char c = letters[i];
            if (c == '\r') {
                clean.append('\n');
                i += i + 1 < letters.length && letters[i + 1] == '\n' ? 1 : 0;
            } else if (c == 0 || isHalf(letters, i)) {
                clean.append(REPLACEMENT);
            } else if (c == '\f' || c == 0x0B) {
                clean.append(' ');
            } else if (!isControl(c) && !(c == '\uFEFF' && i == 0)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static int firstDirt(char[] letters) {
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            boolean clean = c >= ' ' && c < 0x7F || c == '\n';
            if (!clean && (isControl(c) || c == '\uFEFF' || isHalf(letters, i))) {
                return i;
            }
        }
        return letters.length;
    }

    /** Control characters other than tab and line feed, and those code units that are no characters. */
    static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || c >= '\uFFFE';
    }

    private static boolean isHalf(char[] letters, int at) {
        char c = letters[at];
        if (Character.isHighSurrogate(c)) {
            return at + 1 == letters.length || !Character.isLowSurrogate(letters[at + 1]);
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(letters[at - 1]));
    }
}
