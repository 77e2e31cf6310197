package dev.herald.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * A picture in memory. It is worked on without the system's graphics, so that it is the same on every machine and needs no screen.
 *
 * @param argb row by row from the top, in sRGB
 */
record Pixels(int width, int height, int[] argb) {

    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new Pixels(width, height, isGrey(image) ? grey(image.getRaster()) : colours(image));
    }

    private static boolean isGrey(BufferedImage image) {
        return image.getRaster().getNumBands() == 1 && !(image.getColorModel() instanceof IndexColorModel);
    }

    /** Read as they are: Java takes greys for linear and would make them lighter. */
    private static int[] grey(Raster raster) {
        int[] samples = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
        int more = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        return Arrays.stream(samples)
                .map(sample -> 0xff000000 | (sample >> more) * 0x010101)
                .toArray();
    }

    private static int[] colours(BufferedImage image) {
        BufferedImage usual = image;
        if (!image.getColorModel().getColorSpace().isCS_sRGB()) {
            usual = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
            new ColorConvertOp(null).filter(image, usual);
        }
        return usual.getRGB(0, 0, usual.getWidth(), usual.getHeight(), null, 0, usual.getWidth());
    }

    boolean isOpaque() {
        return Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 0xff);
    }

    /** As it was seen when the camera noted this orientation of Exif. */
    Pixels upright(int orientation) {
        boolean onItsSide = orientation >= 5;
        int wide = onItsSide ? height : width;
        int high = onItsSide ? width : height;
        int[] upright = new int[argb.length];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                upright[y * wide + x] = seen(x, y, orientation);
            }
        }
        return new Pixels(wide, high, upright);
    }

    private int seen(int x, int y, int orientation) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> at(right - x, y);
            case 3 -> at(right - x, bottom - y);
            case 4 -> at(x, bottom - y);
            case 5 -> at(y, x);
            case 6 -> at(y, bottom - x);
            case 7 -> at(right - y, bottom - x);
            case 8 -> at(right - y, x);
            default -> at(x, y);
        };
    }

    private int at(int x, int y) {
        return argb[y * width + x];
    }

    /** Not larger than it is. */
    Pixels shrunk(int wide, int high) {
        return Shrinking.of(width, height, (y, row) -> System.arraycopy(argb, y * width, row, 0, width), wide, high);
    }

    BufferedImage image(boolean opaque) {
        BufferedImage image =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
