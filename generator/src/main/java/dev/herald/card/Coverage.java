package dev.herald.card;

import java.awt.geom.PathIterator;

/**
 * How much of each pixel a shape covers, worked out exactly from its edges. Java's own rasteriser differs between versions of Java; this is nothing but sums
 * of doubles, which are the same everywhere.
 */
final class Coverage {

    private static final double FLAT = 0.05; // pixels by which a curve's chord may miss it
    private static final int MOST_CHORDS = 64;

    private final int width;
    private final int height;
    private final double[] sums; // by how much the coverage of a row changes at each pixel
    private double x;
    private double y;
    private double startX;
    private double startY;

    Coverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.sums = new double[(width + 2) * height];
    }

    /** Adds a closed shape, of which it is drawn what lies within. */
    void add(PathIterator path) {
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> begin(at[0], at[1]);
                case PathIterator.SEG_LINETO -> line(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> quad(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> cubic(at);
                default -> line(startX, startY);
            }
        }
        line(startX, startY);
    }

    private void begin(double toX, double toY) {
        line(startX, startY);
        x = toX;
        y = toY;
        startX = toX;
        startY = toY;
    }

    private void quad(double midX, double midY, double toX, double toY) {
        double fromX = x;
        double fromY = y;
        int chords = chords(Math.max(Math.abs(fromX - 2 * midX + toX), Math.abs(fromY - 2 * midY + toY)) / 4);
        for (int chord = 1; chord <= chords; chord++) {
            double t = (double) chord / chords;
            double s = 1 - t;
            line(s * s * fromX + 2 * s * t * midX + t * t * toX, s * s * fromY + 2 * s * t * midY + t * t * toY);
        }
    }

    private void cubic(double[] at) {
        double fromX = x;
        double fromY = y;
        double bend = Math.max(
                Math.max(Math.abs(fromX - 2 * at[0] + at[2]), Math.abs(fromY - 2 * at[1] + at[3])),
                Math.max(Math.abs(at[0] - 2 * at[2] + at[4]), Math.abs(at[1] - 2 * at[3] + at[5])));
        int chords = chords(bend * 3 / 4);
        for (int chord = 1; chord <= chords; chord++) {
            double t = (double) chord / chords;
            double s = 1 - t;
            double a = s * s * s;
            double b = 3 * s * s * t;
            double c = 3 * s * t * t;
            double d = t * t * t;
            line(a * fromX + b * at[0] + c * at[2] + d * at[4], a * fromY + b * at[1] + c * at[3] + d * at[5]);
        }
    }

    /** The error of n chords is that of one, divided by the square of n. */
    private static int chords(double error) {
        int chords = 1;
        while (chords < MOST_CHORDS && error > FLAT * chords * chords) {
            chords++;
        }
        return chords;
    }

    private void line(double toX, double toY) {
        double fromX = x;
        double fromY = y;
        x = toX;
        y = toY;
        if (fromY < toY) {
            rows(fromX, fromY, toX, toY, 1);
        } else if (fromY > toY) {
            rows(toX, toY, fromX, fromY, -1);
        }
    }

    /** Cuts an edge that leads down where one row of pixels ends and the next begins. */
    private void rows(double topX, double topY, double bottomX, double bottomY, int turn) {
        double slope = (bottomX - topX) / (bottomY - topY);
        int last = Math.min(height, (int) Math.ceil(bottomY));
        for (int row = Math.max(0, (int) Math.floor(topY)); row < last; row++) {
            double from = Math.max(row, topY);
            double to = Math.min(row + 1, bottomY);
            cells(row, topX + (from - topY) * slope, topX + (to - topY) * slope, turn * (to - from));
        }
    }

    /** Cuts what is left within a row where one pixel ends and the next begins. */
    private void cells(int row, double fromX, double toX, double rise) {
        double left = within(Math.min(fromX, toX));
        double right = within(Math.max(fromX, toX));
        int last = (int) Math.floor(right);
        for (int cell = (int) Math.floor(left); cell <= last; cell++) {
            double from = Math.max(cell, left);
            double to = Math.min(cell + 1, right);
            double share = right > left ? rise * (to - from) / (right - left) : rise;
            double covered = share * (cell + 1 - (from + to) / 2);
            int at = row * (width + 2) + cell;
            sums[at] += covered;
            sums[at + 1] += share - covered;
        }
    }

    private double within(double column) {
        return Math.min(width, Math.max(0, column));
    }

    /** Hands each pixel of a row that is covered to a painter. */
    void row(int row, Pixel painter) {
        double sum = 0;
        for (int column = 0; column < width; column++) {
            sum += sums[row * (width + 2) + column];
            int level = (int) (Math.min(1, Math.abs(sum)) * Canvas.LEVELS + 0.5);
            if (level > 0) {
                painter.paint(column, level);
            }
        }
    }

    int height() {
        return height;
    }

    /** Gets a pixel that is covered. */
    @FunctionalInterface
    interface Pixel {
        /** @param level from 1 to {@link Canvas#LEVELS} */
        void paint(int column, int level);
    }
}
