package dev.herald.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text in lines of much the same length, as large as fits.
 *
 * @param size of the font, in pixels
 * @param pitch from one base line to the next, in pixels
 */
record Paragraph(double size, double pitch, List<Line> lines) {

    private static final double CAPITALS = 0.72; // their height, in sizes of the font
    private static final double DESCENDERS = 0.22;
    private static final double GAP = 0.06; // that stays between the ink of two lines
    private static final int STEP = 2; // pixels by which the font shrinks
    private static final int HALVINGS = 16;
    private static final double CALM = 0.75; // how much smaller letters may be, so that lines end where a reader pauses
    private static final Pattern STOPS = Pattern.compile("[\\s\\p{Punct}–—、。，：；]+$"); // not before three dots

    Paragraph {
        lines = List.copyOf(lines);
    }

    /**
     * What a text may take.
     *
     * @param largest size of the font, in pixels
     * @param smallest size; what is still too long is cut
     * @param leading from line to line, in sizes of the font; more where letters would touch
     */
    record Room(double width, double height, int largest, int smallest, int lines, double leading) {}

    static Paragraph fit(String text, Room room, Typesetter typesetter, boolean rightToLeft) {
        Measured usual = Measured.of(Breaks.USUAL.pieces(text), typesetter, rightToLeft);
        Measured phrases = usual.with(Breaks.PHRASES.pieces(text));
        return usual.largest(room, room.largest)
                .map(found -> phrases.largest(room, room.largest)
                        .filter(calm -> calm.size >= CALM * found.size)
                        .orElse(found))
                .or(() -> split(text, usual, room))
                .orElseGet(() -> cut(text, usual, room));
    }

    /** A word that is longer than a line even in the smallest size goes on several, in a size in which it does not fill the card. */
    private static Optional<Paragraph> split(String text, Measured usual, Room room) {
        boolean tooLong = usual.widest() > room.width / room.smallest;
        int modest = (room.largest + room.smallest) / 2;
        return Stream.of(Breaks.NAMES, Breaks.ANYWHERE)
                .filter(breaks -> tooLong)
                .flatMap(breaks -> usual.with(breaks.pieces(text)).largest(room, modest).stream())
                .findFirst();
    }

    /** As much of it as fits in the smallest size, with three dots at its end. */
    private static Paragraph cut(String text, Measured usual, Room room) {
        boolean tooLong = usual.widest() > room.width / room.smallest;
        Measured measured = tooLong ? usual.with(Breaks.ANYWHERE.pieces(text)) : usual;
        for (int most = room.lines; most > 0; most--) {
            for (int kept = measured.pieces.size(); kept > 0; kept--) {
                Measured whole = kept == measured.pieces.size() ? measured : measured.first(kept);
                Optional<Paragraph> found = whole.paragraph(room, room.smallest, most);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return new Paragraph(room.smallest, room.smallest, List.of()); // a box in which not one letter has room
    }

    private static Paragraph of(List<String> lines, int size, Room room, Typesetter typesetter, boolean rightToLeft) {
        List<Line> shaped =
                lines.stream().map(line -> typesetter.line(line, rightToLeft)).toList();
        double pitch = room.leading;
        for (int line = 1; line < shaped.size(); line++) {
            pitch = Math.max(
                    pitch, shaped.get(line - 1).below() + shaped.get(line).above() + GAP);
        }
        return new Paragraph(size, pitch * size, shaped);
    }

    /** What stands on each line. */
    List<String> words() {
        return lines.stream().map(Line::words).toList();
    }

    /** From the top of its ink to the bottom, and not less than capitals and descenders take. */
    double height() {
        return (lines.size() - 1) * pitch + above() + below();
    }

    /** How much of the height is above the first base line. */
    double above() {
        return Math.max(CAPITALS, lines.isEmpty() ? 0 : lines.get(0).above()) * size;
    }

    private double below() {
        return Math.max(
                        DESCENDERS,
                        lines.isEmpty() ? 0 : lines.get(lines.size() - 1).below())
                * size;
    }

    /** Its first base line, if the room that it leaves is parted so: 0 for all below it, 1 for all above. Accents do not move a line that has room for them. */
    double baseline(double top, double room, double part) {
        double usual = (lines.size() - 1) * pitch + (CAPITALS + DESCENDERS) * size;
        double wanted = top + (room - usual) * part + CAPITALS * size;
        return Math.max(top + above(), Math.min(wanted, top + room - below() - (lines.size() - 1) * pitch));
    }

    /**
     * Pieces and how long they are.
     *
     * @param whole with the blanks at their ends, in sizes of the font
     * @param bare without them
     */
    private record Measured(
            List<String> pieces, double[] whole, double[] bare, Typesetter typesetter, boolean rightToLeft) {

        static Measured of(List<String> pieces, Typesetter typesetter, boolean rightToLeft) {
            return new Measured(
                    pieces,
                    pieces.stream()
                            .mapToDouble(piece -> width(piece, typesetter, rightToLeft))
                            .toArray(),
                    pieces.stream()
                            .mapToDouble(piece -> width(piece.stripTrailing(), typesetter, rightToLeft))
                            .toArray(),
                    typesetter,
                    rightToLeft);
        }

        private static double width(String piece, Typesetter typesetter, boolean rightToLeft) {
            return typesetter.line(piece, rightToLeft).width();
        }

        Measured with(List<String> others) {
            return of(others, typesetter, rightToLeft);
        }

        /** The first pieces, with three dots after them. */
        Measured first(int kept) {
            String last = STOPS.matcher(pieces.get(kept - 1)).replaceFirst("") + "…";
            List<String> first = new ArrayList<>(pieces.subList(0, kept - 1));
            first.add(last);
            double[] less = Arrays.copyOf(bare, kept);
            less[kept - 1] = width(last, typesetter, rightToLeft);
            return new Measured(first, whole, less, typesetter, rightToLeft);
        }

        Optional<Paragraph> largest(Room room, int largest) {
            return IntStream.iterate(largest, size -> size >= room.smallest, size -> size - STEP)
                    .mapToObj(size -> paragraph(room, size, room.lines))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        Optional<Paragraph> paragraph(Room room, int size, int most) {
            return broken(room.width / size, most)
                    .map(lines -> Paragraph.of(lines, size, room, typesetter, rightToLeft))
                    .filter(paragraph -> paragraph.height() <= room.height);
        }

        double widest() {
            double widest = 0;
            for (double width : bare) {
                widest = Math.max(widest, width);
            }
            return widest;
        }

        /** Lines of much the same length, as few as there can be; nothing if they are more than may be. */
        Optional<List<String>> broken(double limit, int most) {
            int fewest = lines(limit).size();
            if (widest() > limit || fewest > most) {
                return Optional.empty();
            }
            double enough = limit;
            double tooNarrow = widest() - 1e-9;
            for (int halving = 0; halving < HALVINGS; halving++) {
                double middle = (enough + tooNarrow) / 2;
                if (middle >= widest() && lines(middle).size() == fewest) {
                    enough = middle;
                } else {
                    tooNarrow = middle;
                }
            }
            return Optional.of(lines(enough));
        }

        private List<String> lines(double limit) {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            double length = 0;
            for (int piece = 0; piece < pieces.size(); piece++) {
                if (!line.isEmpty() && length + bare[piece] > limit) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    length = 0;
                }
                line.append(pieces.get(piece));
                length += whole[piece];
            }
            lines.add(line.toString().stripTrailing());
            return lines;
        }
    }
}
