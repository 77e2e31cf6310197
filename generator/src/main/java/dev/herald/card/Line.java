package dev.herald.card;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * A line of text, shaped. Lengths are parts of the font's size.
 *
 * @param words as they are read
 * @param runs from left to right
 * @param above how far ink reaches above the base line
 * @param below how far ink reaches below it
 */
record Line(String words, List<Run> runs, double width, double above, double below) {

    Line {
        runs = List.copyOf(runs);
    }

    /**
     * Letters of one font.
     *
     * @param x where they begin
     * @param scale of their outlines
     */
    record Run(Path2D outline, double x, double scale) {}

    /** @param size of the font, in pixels */
    void paint(Canvas canvas, double x, double baseline, double size, int colour) {
        for (Run run : runs) {
            AffineTransform place = AffineTransform.getTranslateInstance(x + run.x * size, baseline);
            place.scale(run.scale * size, run.scale * size);
            canvas.fill(run.outline, place, colour);
        }
    }
}
