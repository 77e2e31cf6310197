package dev.herald.card;

import java.awt.font.GlyphVector;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Text to lines: each letter in the first font that has it, in the order in which it is read (Unicode Standard Annex 9).
 *
 * @param faces the best first
 */
record Typesetter(List<Face> faces) {

    Typesetter {
        faces = List.copyOf(faces);
    }

    /** The characters that no font has, each once; a letter with its marks counts as one. */
    String missing(String text) {
        return Clusters.of(text).stream()
                .filter(cluster -> !cluster.isBlank() && faces.stream().noneMatch(face -> face.has(cluster)))
                .distinct()
                .collect(Collectors.joining());
    }

    /** @param rightToLeft how the text around the line runs; a part of it may run against that */
    Line line(String text, boolean rightToLeft) {
        List<Line.Run> runs = new ArrayList<>();
        double width = 0;
        double above = 0;
        double below = 0;
        char[] letters = text.toCharArray();
        for (Stretch stretch : inSight(text, rightToLeft)) {
            Face face = stretch.face;
            GlyphVector glyphs = face.shape(letters, stretch.start, stretch.end, stretch.rightToLeft);
            double scale = 1.0 / face.units();
            Path2D outline = new Path2D.Double(glyphs.getOutline());
            Rectangle2D ink = outline.getBounds2D();
            runs.add(new Line.Run(outline, width, scale));
            above = Math.max(above, -ink.getMinY() * scale);
            below = Math.max(below, ink.getMaxY() * scale);
            width += glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() * scale;
        }
        return new Line(text, runs, width, above, below);
    }

    /** A part of a text in one font and one direction. */
    private record Stretch(int start, int end, Face face, boolean rightToLeft) {}

    /** The stretches from left to right. */
    private List<Stretch> inSight(String text, boolean rightToLeft) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Stretch> stretches = stretches(text);
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        IntStream.range(0, levels.length).forEach(run -> levels[run] = (byte) bidi.getRunLevel(run));
        Integer[] runs = IntStream.range(0, levels.length).boxed().toArray(Integer[]::new);
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        List<Stretch> seen = new ArrayList<>();
        for (int run : runs) {
            seen.addAll(
                    within(stretches, bidi.getRunStart(run), bidi.getRunLimit(run), bidi.getRunLevel(run) % 2 == 1));
        }
        return seen;
    }

    private static List<Stretch> within(List<Stretch> all, int start, int end, boolean rightToLeft) {
        List<Stretch> within = new ArrayList<>();
        for (Stretch one : all) {
            int from = Math.max(start, one.start);
            int to = Math.min(end, one.end);
            if (from < to) {
                within.add(new Stretch(from, to, one.face, rightToLeft));
            }
        }
        if (rightToLeft) {
            Collections.reverse(within);
        }
        return within;
    }

    /** By font, in the order of the text. What all scripts share, such as blanks and commas, is set in the font of the last letter before it. */
    private List<Stretch> stretches(String text) {
        List<Stretch> stretches = new ArrayList<>();
        Face letters = faces.get(0);
        int at = 0;
        for (String cluster : Clusters.of(text)) {
            boolean shared = isShared(cluster);
            Face face = shared && letters.has(cluster) ? letters : face(cluster);
            letters = shared ? letters : face;
            add(new Stretch(at, at + cluster.length(), face, false), stretches);
            at += cluster.length();
        }
        return stretches;
    }

    private static void add(Stretch next, List<Stretch> stretches) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).face == next.face) {
            stretches.set(last, new Stretch(stretches.get(last).start, next.end, next.face, false));
        } else {
            stretches.add(next);
        }
    }

    private static boolean isShared(String cluster) {
        UnicodeScript script = UnicodeScript.of(cluster.codePointAt(0));
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
    }

    private Face face(String cluster) {
        return faces.stream()
                .filter(face -> face.has(cluster))
                .findFirst()
                .orElse(faces.get(0)); // blanks; all else was asked for with missing()
    }
}
