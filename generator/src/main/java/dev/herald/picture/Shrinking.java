package dev.herald.picture;

import java.util.Arrays;

/** Makes a picture smaller, row by row: each new pixel is the mean of what it covers, in which colours count as much as they are opaque. */
final class Shrinking {

    private static final int PARTS = 4; // alpha, red, green, blue

    private final int width;
    private final int height;
    private final int wide;
    private final int high;
    private final int[] from;
    private final int[] to;
    private final float[] head;
    private final float[] tail;

    /** A picture's rows from the top. */
    interface Rows {

        /** Puts a row of ARGB pixels where it is wanted. */
        void read(int y, int[] row);
    }

    private Shrinking(int width, int height, int wide, int high) {
        this.width = width;
        this.height = height;
        this.wide = wide;
        this.high = high;
        from = new int[wide];
        to = new int[wide];
        head = new float[wide];
        tail = new float[wide];
        for (int x = 0; x < wide; x++) {
            share(x);
        }
    }

    private void share(int x) {
        double start = (double) x * width / wide;
        double end = (double) (x + 1) * width / wide;
        from[x] = (int) start;
        to[x] = (int) Math.min(width, Math.ceil(end));
        head[x] = (float) (Math.min(from[x] + 1, end) - start);
        tail[x] = (float) (end - (to[x] - 1));
    }

    /** Not larger than it is. */
    static Pixels of(int width, int height, Rows rows, int wide, int high) {
        return new Shrinking(width, height, wide, high).shrunk(rows);
    }

    private Pixels shrunk(Rows rows) {
        int[] small = new int[wide * high];
        int[] row = new int[width];
        float[] sums = new float[wide * PARTS];
        float[] mean = new float[wide * PARTS];
        int read = -1;
        for (int y = 0; y < high; y++) {
            double start = (double) y * height / high;
            double end = (double) (y + 1) * height / high;
            Arrays.fill(mean, 0);
            for (int at = (int) start; at < Math.min(height, Math.ceil(end)); at++) {
                if (at != read) {
                    rows.read(at, row);
                    across(row, sums);
                    read = at;
                }
                add((float) (Math.min(at + 1, end) - Math.max(at, start)), sums, mean);
            }
            finish(mean, small, y * wide);
        }
        return new Pixels(wide, high, small);
    }

    private static void add(float weight, float[] sums, float[] mean) {
        for (int part = 0; part < sums.length; part++) {
            mean[part] += weight * sums[part];
        }
    }

    /** Sums of what each new column covers of a row, colours times alpha. */
    private void across(int[] row, float[] sums) {
        for (int x = 0; x < wide; x++) {
            int last = to[x] - 1;
            int first = from[x];
            int alpha = 0;
            int red = 0;
            int green = 0;
            int blue = 0;
            for (int column = first + 1; column < last; column++) {
                int pixel = row[column];
                int opaque = pixel >>> 24;
                alpha += opaque;
                red += opaque * (pixel >> 16 & 0xff);
                green += opaque * (pixel >> 8 & 0xff);
                blue += opaque * (pixel & 0xff);
            }
            float left = head[x] * (row[first] >>> 24);
            float right = first == last ? 0 : tail[x] * (row[last] >>> 24);
            int at = x * PARTS;
            sums[at] = alpha + left + right;
            sums[at + 1] = red + left * (row[first] >> 16 & 0xff) + right * (row[last] >> 16 & 0xff);
            sums[at + 2] = green + left * (row[first] >> 8 & 0xff) + right * (row[last] >> 8 & 0xff);
            sums[at + 3] = blue + left * (row[first] & 0xff) + right * (row[last] & 0xff);
        }
    }

    private void finish(float[] mean, int[] small, int at) {
        float covered = (float) ((double) width / wide * height / high);
        for (int x = 0; x < wide; x++) {
            float alpha = mean[x * PARTS];
            small[at + x] = alpha == 0
                    ? 0
                    : level(alpha / covered) << 24
                            | level(mean[x * PARTS + 1] / alpha) << 16
                            | level(mean[x * PARTS + 2] / alpha) << 8
                            | level(mean[x * PARTS + 3] / alpha);
        }
    }

    private static int level(float value) {
        return Math.min(255, (int) (value + 0.5f));
    }
}
