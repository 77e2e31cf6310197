package dev.herald.picture;

import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * The four colours of print in a JPEG (Adobe Technical Note 5116, section 18: Adobe, and everybody
 * else by now, writes them upside down, perhaps as YCCK).
 */
final class Inks {

    private static final int SCAN = 0xda;
    private static final int APP14 = 0xee;
    private static final int YCCK = 2;

    private Inks() {}

    /** Whether a JPEG has four colours. */
    static boolean areIn(byte[] jpeg) {
        for (int at = 2; at + 9 < jpeg.length && marker(jpeg, at) != SCAN; at = next(jpeg, at)) {
            int marker = marker(jpeg, at);
            if (marker >= 0xc0 && marker <= 0xc2) { // a frame's header
                return jpeg[at + 9] == 4;
            }
        }
        return false;
    }

    /** Cyan, magenta, yellow and black; 0 is no ink. */
    static Raster of(Raster decoded, byte[] jpeg) {
        boolean light = isLight(jpeg);
        WritableRaster inks = (WritableRaster) decoded;
        int[] row = new int[decoded.getWidth() * 4];
        for (int y = 0; y < decoded.getHeight(); y++) {
            decoded.getPixels(0, y, decoded.getWidth(), 1, row);
            for (int at = 0; at < row.length; at += 4) {
                if (light) {
                    toInks(row, at);
                }
                invert(row, at, light ? 3 : 0);
            }
            inks.setPixels(0, y, decoded.getWidth(), 1, row);
        }
        return inks;
    }

    /** Whether Adobe's segment says that they are coded as light and two colours. */
    private static boolean isLight(byte[] jpeg) {
        for (int at = 2; at + 15 < jpeg.length && marker(jpeg, at) != SCAN; at = next(jpeg, at)) {
            if (marker(jpeg, at) == APP14 && Bare.begins(jpeg, at + 4, "Adobe")) {
                return jpeg[at + 15] == YCCK;
            }
        }
        return false;
    }

    private static int marker(byte[] jpeg, int at) {
        return jpeg[at + 1] & 0xff;
    }

    private static int next(byte[] jpeg, int at) {
        return at + 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
    }

    /** ITU-R BT.601, as JPEG uses it. */
    private static void toInks(int[] row, int at) {
        double light = row[at];
        double blue = row[at + 1] - 128;
        double red = row[at + 2] - 128;
        row[at] = level(light + 1.402 * red);
        row[at + 1] = level(light - 0.344136 * blue - 0.714136 * red);
        row[at + 2] = level(light + 1.772 * blue);
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
