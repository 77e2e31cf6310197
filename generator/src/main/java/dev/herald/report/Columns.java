package dev.herald.report;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that fit a console. */
final class Columns {

    private static final int WIDTH = 100;

    private Columns() {}

    /** The text with this before its first line, and as many blanks before the others; a word that is too long stands on a line of its own. */
    static List<String> of(String before, String text) {
        return of(before, " ".repeat(before.length()), text);
    }

    /** @param indent before the lines that follow the first */
    static List<String> of(String before, String indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(before);
        boolean empty = true;
        for (String word : printable(text).split(" ")) {
            if (!empty && width(line) + 1 + width(word) > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Without what a console would obey: control characters, and those that turn the direction of what follows. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", " ");
    }

    /** Signs of East Asia are two columns wide. */
    private static int width(CharSequence text) {
        return text.codePoints().map(sign -> isWide(sign) ? 2 : 1).sum();
    }

    private static boolean isWide(int sign) {
        return sign >= 0x1100 && Character.isIdeographic(sign)
                || sign >= 0x3000 && sign <= 0x30FF
                || sign >= 0xAC00 && sign <= 0xD7A3
                || sign >= 0xFF01 && sign <= 0xFF60;
    }
}
