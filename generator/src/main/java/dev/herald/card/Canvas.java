package dev.herald.card;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** What is painted on: opaque pixels in sRGB. Few levels of each colour are enough for smooth edges, and make small files. */
final class Canvas {

    /** Steps from nothing to a full colour. */
    static final int LEVELS = 15;

    private final int width;
    private final int height;
    private final int[] pixels;

    Canvas(int width, int height, int paper) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        Arrays.fill(pixels, paper);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Row by row from the top, as {@code 0xrrggbb}. */
    int[] pixels() {
        return pixels;
    }

    void fill(Box box, int colour) {
        for (int row = Math.max(0, box.y()); row < Math.min(height, box.bottom()); row++) {
            Arrays.fill(
                    pixels,
                    row * width + Math.max(0, Math.min(width, box.x())),
                    row * width + Math.max(0, Math.min(width, box.right())),
                    colour);
        }
    }

    /** Fills a shape whose points are moved to their places. */
    void fill(Path2D shape, AffineTransform place, int colour) {
        Rectangle2D bounds = place.createTransformedShape(shape.getBounds2D()).getBounds2D();
        int left = Math.max(0, (int) Math.floor(bounds.getMinX()));
        int top = Math.max(0, (int) Math.floor(bounds.getMinY()));
        int wide = Math.min(width, (int) Math.ceil(bounds.getMaxX())) - left;
        int high = Math.min(height, (int) Math.ceil(bounds.getMaxY())) - top;
        if (wide <= 0 || high <= 0) {
            return;
        }
        AffineTransform moved = AffineTransform.getTranslateInstance(-left, -top);
        moved.concatenate(place);
        Coverage coverage = new Coverage(wide, high);
        coverage.add(shape.getPathIterator(moved));
        for (int row = 0; row < high; row++) {
            int start = (top + row) * width + left;
            coverage.row(row, (column, level) -> mix(start + column, colour, level, LEVELS));
        }
    }

    /** Lays a picture with transparent parts over what is there. */
    void lay(int x, int y, int wide, int[] argb) {
        for (int at = 0; at < argb.length; at++) {
            int column = x + at % wide;
            int row = y + at / wide;
            if (column >= 0 && column < width && row >= 0 && row < height) {
                mix(row * width + column, argb[at] & 0xffffff, argb[at] >>> 24, 0xff);
            }
        }
    }

    private void mix(int at, int colour, int level, int full) {
        int below = pixels[at];
        pixels[at] = part(below >> 16 & 0xff, colour >> 16 & 0xff, level, full) << 16
                | part(below >> 8 & 0xff, colour >> 8 & 0xff, level, full) << 8
                | part(below & 0xff, colour & 0xff, level, full);
    }

    private static int part(int below, int above, int level, int full) {
        return (below * (full - level) + above * level + full / 2) / full;
    }
}
