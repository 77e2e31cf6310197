package dev.herald.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/** The rows of a decoded picture as ARGB. Its numbers are taken as they are: Java would make greys lighter, and knows no profile that is broken. */
final class Lines {

    private Lines() {}

    static Shrinking.Rows of(BufferedImage image) {
        return image.getColorModel() instanceof IndexColorModel palette
                ? palette(image.getRaster(), palette)
                : of(image.getRaster());
    }

    private static Shrinking.Rows palette(Raster raster, IndexColorModel palette) {
        int[] colours = new int[1 << palette.getPixelSize()];
        int[] known = new int[palette.getMapSize()];
        palette.getRGBs(known);
        System.arraycopy(known, 0, colours, 0, Math.min(known.length, colours.length));
        return (y, row) -> {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int x = 0; x < raster.getWidth(); x++) {
                row[x] = colours[row[x]];
            }
        };
    }

    /** Of one number a pixel (grey), two (grey, alpha), three (red, green, blue) or four (and alpha). */
    static Shrinking.Rows of(Raster raster) {
        boolean bytes = raster.getDataBuffer() instanceof DataBufferByte data
                && data.getNumBanks() == 1
                && raster.getSampleModel() instanceof ComponentSampleModel;
        return bytes ? bytes(raster) : samples(raster);
    }

    private static Shrinking.Rows bytes(Raster raster) {
        ComponentSampleModel model = (ComponentSampleModel) raster.getSampleModel();
        byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
        int[] offsets = model.getBandOffsets();
        int bands = offsets.length;
        int red = offsets[0];
        int green = bands < 3 ? red : offsets[1];
        int blue = bands < 3 ? red : offsets[2];
        int alpha = bands % 2 == 0 ? offsets[bands - 1] : -1;
        int step = model.getPixelStride();
        return (y, row) -> {
            int at = y * model.getScanlineStride();
            for (int x = 0; x < row.length; x++, at += step) {
                int opaque = alpha < 0 ? 0xff : data[at + alpha] & 0xff;
                row[x] = opaque << 24
                        | (data[at + red] & 0xff) << 16
                        | (data[at + green] & 0xff) << 8
                        | data[at + blue] & 0xff;
            }
        };
    }

    private static Shrinking.Rows samples(Raster raster) {
        int bands = raster.getNumBands();
        int[] most = Arrays.stream(raster.getSampleModel().getSampleSize())
                .map(bits -> (1 << Math.min(bits, 16)) - 1)
                .toArray();
        int[] samples = new int[raster.getWidth() * bands];
        return (y, row) -> {
            raster.getPixels(0, y, raster.getWidth(), 1, samples);
            for (int x = 0; x < raster.getWidth(); x++) {
                int at = x * bands;
                int red = level(samples[at], most[0]);
                int green = bands < 3 ? red : level(samples[at + 1], most[1]);
                int blue = bands < 3 ? red : level(samples[at + 2], most[2]);
                int alpha = bands % 2 == 1 ? 0xff : level(samples[at + bands - 1], most[bands - 1]);
                row[x] = alpha << 24 | red << 16 | green << 8 | blue;
            }
        };
    }

    private static int level(int sample, int most) {
        return most == 0xff ? sample : (sample * 0xff + most / 2) / most;
    }
}
