package dev.herald.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that is written anew from its pixels.
 *
 * @param orientation of Exif
 */
record Redrawn(byte[] file, int orientation) {

    private static final int MOST_READ = 40_000_000; // pixels; of a larger picture every second, third … is read
    private static final int SMALLEST = 64;
    private static final double STEP = 0.8;
    private static final float GOOD = 0.9f;
    private static final float FAIR = 0.8f;

    /** As large as it may be; nothing if it cannot be read, or would be too small to see. */
    Optional<Upload> within(int mostBytes, int mostPixels) {
        return read().flatMap(pixels -> {
            double scale = Math.min(1, Math.sqrt((double) mostPixels / pixels.width() / pixels.height()));
            boolean opaque = pixels.isOpaque();
            return Stream.iterate(scale, smaller -> smaller * STEP)
                    .takeWhile(one -> one == scale || one * Math.max(pixels.width(), pixels.height()) >= SMALLEST)
                    .map(one -> scaled(pixels, one))
                    .flatMap(one -> written(one, opaque))
                    .filter(upload -> upload.bytes().length <= mostBytes)
                    .findFirst();
        });
    }

    private Optional<Pixels> read() {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? Optional.of(read(readers.next(), in).upright(orientation)) : Optional.empty();
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException broken) { // Java's readers throw each of them for a file that lies
            return Optional.empty();
        }
    }

    private static Pixels read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
            int every = (int) Math.ceil(Math.sqrt(pixels / MOST_READ));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
            return Pixels.of(reader.read(0, param));
        } finally {
            reader.dispose();
        }
    }

    private static Pixels scaled(Pixels pixels, double scale) {
        int wide = Math.max(1, (int) (pixels.width() * scale));
        int high = Math.max(1, (int) (pixels.height() * scale));
        return wide == pixels.width() && high == pixels.height() ? pixels : pixels.shrunk(wide, high);
    }

    /** A photo as a JPEG; what is drawn, or lets the page through, as a PNG if that is small enough. */
    private Stream<Upload> written(Pixels pixels, boolean opaque) {
        Stream<Upload> png =
                isPhoto() && opaque ? Stream.empty() : Stream.of(pixels).map(one -> png(one, opaque));
        Stream<Upload> jpeg = opaque ? Stream.of(GOOD, FAIR).map(quality -> jpeg(pixels, quality)) : Stream.empty();
        return Stream.concat(png, jpeg);
    }

    private boolean isPhoto() {
        return Bare.begins(file, 0, "\u00ff\u00d8");
    }

    private static Upload png(Pixels pixels, boolean opaque) {
        return written(pixels, pixels.image(opaque), "png", Optional.empty());
    }

    private static Upload jpeg(Pixels pixels, float quality) {
        return written(pixels, pixels.image(true), "jpeg", Optional.of(quality));
    }

    private static Upload written(Pixels pixels, BufferedImage image, String format, Optional<Float> quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            quality.ifPresent(value -> {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(value);
            });
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return new Upload(bytes.toByteArray(), "image/" + format, pixels.width(), pixels.height());
    }
}
