package dev.herald.picture;

import java.util.Optional;

/** The colour that a picture has most of: the mean of the fullest of 64 drawers. */
final class Tone {

    private static final int SAMPLE = 64; // pixels wide and high at most
    private static final int DRAWERS = 64;

    private Tone() {}

    /** In three hexadecimal digits; nothing if the page shows through the picture. */
    static Optional<String> of(Pixels pixels) {
        if (!pixels.isOpaque()) {
            return Optional.empty();
        }
        Pixels small = pixels.shrunk(Math.min(SAMPLE, pixels.width()), Math.min(SAMPLE, pixels.height()));
        int[][] drawers = new int[DRAWERS][4];
        for (int pixel : small.argb()) {
            int[] drawer = drawers[pixel >> 18 & 0x30 | pixel >> 12 & 0x0c | pixel >> 6 & 0x03];
            drawer[0]++;
            drawer[1] += pixel >> 16 & 0xff;
            drawer[2] += pixel >> 8 & 0xff;
            drawer[3] += pixel & 0xff;
        }
        int[] fullest = drawers[0];
        for (int[] drawer : drawers) {
            fullest = drawer[0] > fullest[0] ? drawer : fullest;
        }
        return Optional.of(digit(fullest, 1) + digit(fullest, 2) + digit(fullest, 3));
    }

    private static String digit(int[] drawer, int part) {
        return Integer.toHexString(Math.round(drawer[part] / (float) drawer[0] / 17));
    }
}
