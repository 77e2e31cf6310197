package dev.herald.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels to the bytes of a file. */
final class Ink {

    private static final int MOST_COLOURS = 256; // of a palette

    private Ink() {}

    /** Progressive, so that a slow reader sees the whole picture early; smaller, too. */
    static byte[] jpeg(Pixels pixels, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(pixels.image(true), writer, param);
    }

    /** With a palette if it has few colours. */
    static byte[] png(Pixels pixels) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0); // as small as it gets; what is written is the same
        return written(palette(pixels).orElseGet(() -> pixels.image(pixels.isOpaque())), writer, param);
    }

    static byte[] webp(Pixels pixels, boolean lossless, float quality) {
        return webp(pixels.image(pixels.isOpaque()), lossless, quality);
    }

    static byte[] webp(BufferedImage image, boolean lossless, float quality) {
        ImageWriter writer = Webp.writer();
        return written(image, writer, Webp.param(writer, lossless, quality));
    }

    private static byte[] written(BufferedImage image, ImageWriter writer, ImageWriteParam param) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Optional<BufferedImage> palette(Pixels pixels) {
        int[] colours = Arrays.stream(pixels.argb())
                .distinct()
                .limit(MOST_COLOURS + 1)
                .sorted()
                .toArray();
        return colours.length > MOST_COLOURS ? Optional.empty() : Optional.of(palette(pixels, colours));
    }

    private static BufferedImage palette(Pixels pixels, int[] colours) {
        int bits = colours.length <= 2 ? 1 : colours.length <= 4 ? 2 : colours.length <= 16 ? 4 : 8;
        IndexColorModel model = new IndexColorModel(bits, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(pixels.width(), pixels.height());
        int[] row = new int[pixels.width()];
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = Arrays.binarySearch(colours, pixels.argb()[y * row.length + x]);
            }
            raster.setPixels(0, y, row.length, 1, row);
        }
        return new BufferedImage(model, raster, false, null);
    }
}
