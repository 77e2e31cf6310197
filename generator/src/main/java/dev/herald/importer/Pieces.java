package dev.herald.importer;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** A long text line by line; of a line of more than a million letters parts, none of which ends within a tag's name or a sign such as {@code ]]>}. */
final class Pieces {

    private static final int LONGEST = 1_000_000;
    private static final int SIGN = 20; // letters, and more than the longest has

    /** @param ends whether the line does */
    record Piece(String text, boolean ends) {}

    private final Reader reader;
    private final char[] some = new char[65_536];
    private final StringBuilder line = new StringBuilder();
    private int from;
    private int to;

    Pieces(Reader reader) {
        this.reader = reader;
    }

    /** Nothing at the end. */
    Optional<Piece> next() throws IOException {
        while (line.length() < LONGEST) {
            if (from == to && !more()) {
                return line.isEmpty() ? Optional.empty() : Optional.of(taken(line.length(), true));
            }
            int end = from;
            while (end < to && some[end] != '\n') {
                end++;
            }
            line.append(some, from, end - from);
            from = Math.min(end + 1, to);
            if (end < to) {
                return Optional.of(taken(line.length(), true));
            }
        }
        return Optional.of(taken(cut(), false));
    }

    private boolean more() throws IOException {
        from = 0;
        to = Math.max(0, reader.read(some));
        return to > 0;
    }

    private Piece taken(int length, boolean ends) {
        boolean windows = ends && length > 0 && line.charAt(length - 1) == '\r';
        String text = line.substring(0, windows ? length - 1 : length);
        line.delete(0, length);
        return new Piece(text, ends);
    }

    /** Behind a tag, or before what may be the beginning of a sign. */
    private int cut() {
        int tag = line.lastIndexOf(">") + 1;
        if (tag > 0) {
            return tag;
        }
        int cut = line.length() - SIGN;
        while (cut < line.length() && "<]-".indexOf(line.charAt(cut)) < 0) {
            cut++;
        }
        return cut;
    }
}
