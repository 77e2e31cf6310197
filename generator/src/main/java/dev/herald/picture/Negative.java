package dev.herald.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture's file to make smaller pictures of: a JPEG, PNG or WebP that does not move. */
record Negative(Bare bare) {

    private static final long MOST_MEMORY =
            128L << 20; // of a decoded picture; of a larger one every second, third … pixel is read

    /** Nothing for other files, and for broken ones. */
    static Optional<Negative> of(byte[] file) {
        return Bare.of(file).filter(bare -> !Moving.is(bare)).map(Negative::new);
    }

    boolean isJpeg() {
        return bare.type().equals("image/jpeg");
    }

    boolean isWebp() {
        return bare.type().equals("image/webp");
    }

    /** Whether its format is one that loses what the eye does not miss. */
    boolean isPhoto() {
        return isJpeg() || Bare.begins(bare.bytes(), 12, "VP8 ");
    }

    /** As wide as people see it. */
    int width() {
        return isOnItsSide() ? bare.height() : bare.width();
    }

    int height() {
        return isOnItsSide() ? bare.width() : bare.height();
    }

    private boolean isOnItsSide() {
        return bare.orientation() >= 5;
    }

    /**
     * The picture upright, in sRGB, in these widths, none of which is larger than it is.
     *
     * @return nothing if it is broken
     */
    Map<Integer, Pixels> read(Collection<Integer> widths) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare.bytes()))) {
            Optional<ImageReader> reader = reader();
            return reader.isEmpty() ? Map.of() : read(reader.get(), in, widths);
        } catch (IOException | RuntimeException broken) { // Java's readers throw many kinds for a file that lies
            return Map.of();
        }
    }

    private Optional<ImageReader> reader() throws IOException {
        return isWebp()
                ? Webp.reader()
                : Optional.of(ImageIO.getImageReadersByMIMEType(bare.type()).next());
    }

    private Map<Integer, Pixels> read(ImageReader reader, ImageInputStream in, Collection<Integer> widths)
            throws IOException {
        try {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int every = every();
            if (every > 1) {
                param.setSourceSubsampling(every, every, 0, 0);
            }
            Optional<Profile> profile = Profile.of(bare);
            Opened opened = opened(reader, param, profile);
            Map<Integer, Pixels> read = new TreeMap<>();
            widths.forEach(width -> read.put(width, pixels(opened, profile, width)));
            return read;
        } finally {
            reader.dispose();
        }
    }

    private Pixels pixels(Opened opened, Optional<Profile> profile, int width) {
        int wide = isOnItsSide() ? height(width) : width;
        int high = isOnItsSide() ? width : height(width);
        Pixels small = Shrinking.of(
                opened.width, opened.height, opened.rows, Math.min(wide, opened.width), Math.min(high, opened.height));
        return profile.map(one -> one.toWeb(small)).orElse(small).upright(bare.orientation());
    }

    /** As high as it is in a width. */
    int height(int width) {
        return (int) Math.max(1, Math.round((double) width * height() / width()));
    }

    private int every() {
        return (int) Math.ceil(Math.sqrt((double) memory() / MOST_MEMORY));
    }

    /** Of the whole picture, decoded. */
    private long memory() {
        int pixel = isJpeg() ? 3 : isWebp() ? 8 : PngFile.pixel(bare.bytes());
        return (long) pixel * bare.width() * bare.height();
    }

    /** Memory that reading takes. */
    int megabytes() {
        return (int) (Math.min(memory(), MOST_MEMORY) + bare.bytes().length >> 20);
    }

    /** A decoded picture, which may have fewer pixels than its file. */
    private record Opened(Shrinking.Rows rows, int width, int height) {}

    private Opened opened(ImageReader reader, ImageReadParam param, Optional<Profile> profile) throws IOException {
        if (isJpeg() && Inks.areIn(bare.bytes())) { // which Java makes lighter or darker than browsers do
            return inks(reader.readRaster(0, param), profile);
        }
        BufferedImage image = reader.read(0, param);
        return new Opened(Lines.of(image), image.getWidth(), image.getHeight());
    }

    private Opened inks(Raster decoded, Optional<Profile> profile) {
        Raster inks = Inks.of(decoded, bare.bytes());
        Shrinking.Rows rows =
                profile.flatMap(one -> one.inks(inks)).map(Lines::of).orElseGet(() -> Inks.rows(inks));
        return new Opened(rows, inks.getWidth(), inks.getHeight());
    }
}
