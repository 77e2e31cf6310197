package dev.herald.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photos that no camera took: soft hills of light, and grain on them. The same seed gives the same photo on every machine. */
public final class Photos {

    private static final float QUALITY = 0.9f; // 12 megapixels become about 4 MB, as of a telephone

    private Photos() {}

    /** A JPEG whose rows stand one after the other, as cameras write them; one that comes in passes takes four times as long to read. */
    public static byte[] jpeg(int width, int height, int seed) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(width, height, seed), null, null), param);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A PNG. */
    public static byte[] png(int width, int height, int seed) {
        return Ink.png(pixels(width, height, seed));
    }

    /** A picture to write in any format. */
    public static BufferedImage image(int width, int height, int seed) {
        return pixels(width, height, seed).image(true);
    }

    static Pixels pixels(int width, int height, int seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int grain = seed * 0x9e3779b9 | 1;
        for (int y = 0; y < height; y++) {
            double down = (double) y / height;
            for (int x = 0; x < width; x++) {
                double right = (double) x / width;
                grain ^= grain << 13;
                grain ^= grain >>> 17;
                grain ^= grain << 5;
                double hill = wave(right * 3 + seed * 0.37 + down) * wave(down * 2 + seed * 0.11);
                double leaf = wave(right * 61 + wave(down * 47) * 3) * wave(down * 53 + seed) * 0.15;
                double noise = (grain >> 24) / 128.0 * 0.02;
                double light = hill * 0.5 + 0.45 + leaf + noise;
                argb[y * width + x] = 0xff000000
                        | level(light * (0.9 - 0.3 * down)) << 16
                        | level(light * (0.7 + 0.2 * right)) << 8
                        | level(light * (0.5 + 0.4 * down));
            }
        }
        return new Pixels(width, height, argb);
    }

    /** The same JPEG with Exif: a camera's name, how it was held, and a place (TIFF 6.0, section 2). */
    public static byte[] noted(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(120);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 3);
        entry(exif, 0x010f, 2, 15).putInt(68);
        entry(exif, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(exif, 0x8825, 4, 1).putInt(50);
        exif.putInt(0);
        exif.putShort((short) 1);
        entry(exif, 1, 2, 2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putInt(0);
        exif.put("Planted Camera\0".getBytes(StandardCharsets.US_ASCII));
        return withSegment(jpeg, 0xe1, Arrays.copyOf(exif.array(), exif.position()));
    }

    private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }

    /** A JPEG with one more segment at its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        return ByteBuffer.allocate(jpeg.length + body.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (body.length + 2))
                .put(body)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Rises and falls between -1 and 1, without the sine that no two machines need agree on. */
    private static double wave(double at) {
        double phase = at - Math.floor(at);
        double half = phase < 0.5 ? phase * 2 : (phase - 0.5) * 2;
        double arc = 4 * half * (1 - half);
        return phase < 0.5 ? arc : -arc;
    }

    private static int level(double light) {
        return (int) Math.max(0, Math.min(255, light * 255));
    }

    /**
     * Writes a blog with many photos of 12 megapixels, five to a post, to measure a build with:
     *
     * <pre>
     * mvn -B -q -P '!lint' -DskipTests package test-compile -pl themes,generator
     * java -cp generator/target/test-classes:generator/target/herald.jar dev.herald.picture.Photos 500 /tmp/photos
     * time java -Xmx512m -jar generator/target/herald.jar build /tmp/photos /tmp/photos-site
     * </pre>
     */
    public static void main(String[] arguments) throws IOException {
        int photos = Integer.parseInt(arguments[0]);
        Path blog = Path.of(arguments[1]);
        Files.createDirectories(blog.resolve("content/posts"));
        Files.writeString(blog.resolve("site.yaml"), "title: Photos\nurl: https://photos.example\nlanguage: en\n");
        for (int post = 0; post * 5 < photos; post++) {
            String name = String.format(Locale.ROOT, "2026-%02d-%02d-walk-%d", post / 28 % 10 + 1, post % 28 + 1, post);
            Path folder = Files.createDirectories(blog.resolve("content/posts/" + name));
            StringBuilder text = new StringBuilder("---\ntitle: Walk " + post + "\n---\n\nWhat was to be seen.\n");
            for (int photo = post * 5; photo < Math.min(photos, post * 5 + 5); photo++) {
                Files.write(folder.resolve("photo-" + photo + ".jpg"), jpeg(4000, 3000, photo));
                text.append("\n![Hills in the light](photo-").append(photo).append(".jpg)\n");
            }
            Files.write(folder.resolve("index.md"), text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
