package dev.herald.picture;

import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** The four colours of print in a JPEG (Adobe Technical Note 5116, section 18: Adobe writes them upside down, perhaps as YCCK). */
final class Inks {

    private static final String ADOBE = "Adobe";
    private static final int YCCK = 2;

    private Inks() {}

    /** Cyan, magenta, yellow and black; 0 is no ink. */
    static Raster of(Raster decoded, byte[] jpeg) {
        int adobe = adobe(jpeg);
        if (decoded.getNumBands() != 4) {
            throw new IllegalArgumentException("not the colours of print");
        }
        WritableRaster inks = (WritableRaster) decoded;
        int[] row = new int[decoded.getWidth() * 4];
        for (int y = 0; y < decoded.getHeight(); y++) {
            decoded.getPixels(0, y, decoded.getWidth(), 1, row);
            for (int at = 0; at < row.length; at += 4) {
                if (adobe == YCCK) {
                    toInks(row, at);
                } else if (adobe >= 0) {
                    invert(row, at, 0);
                }
            }
            inks.setPixels(0, y, decoded.getWidth(), 1, row);
        }
        return inks;
    }

    /** How Adobe's segment says that the colours are coded; -1 if there is none. */
    private static int adobe(byte[] jpeg) {
        for (int at = 2; at + 4 < jpeg.length && (jpeg[at + 1] & 0xff) != 0xda; ) {
            if ((jpeg[at + 1] & 0xff) == 0xee && Bare.begins(jpeg, at + 4, ADOBE)) {
                return jpeg[at + 15] & 0xff;
            }
            at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
        }
        return -1;
    }

    /** ITU-R BT.601, as JPEG uses it. */
    private static void toInks(int[] row, int at) {
        double light = row[at];
        double blue = row[at + 1] - 128;
        double red = row[at + 2] - 128;
        row[at] = level(light + 1.402 * red);
        row[at + 1] = level(light - 0.344136 * blue - 0.714136 * red);
        row[at + 2] = level(light + 1.772 * blue);
        invert(row, at, 3);
    }

    private static void invert(int[] row, int at, int first) {
        for (int ink = first; ink < 4; ink++) {
            row[at + ink] = 255 - row[at + ink];
        }
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    /** The web's colours without a profile: what an ink takes away. */
    static Shrinking.Rows rows(Raster inks) {
        int[] row = new int[inks.getWidth() * 4];
        return (y, argb) -> {
            inks.getPixels(0, y, inks.getWidth(), 1, row);
            for (int x = 0; x < argb.length; x++) {
                int light = 255 - row[x * 4 + 3];
                argb[x] = 0xff000000
                        | (255 - row[x * 4]) * light / 255 << 16
                        | (255 - row[x * 4 + 1]) * light / 255 << 8
                        | (255 - row[x * 4 + 2]) * light / 255;
            }
        };
    }
}
