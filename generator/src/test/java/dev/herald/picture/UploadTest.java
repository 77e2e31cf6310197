package dev.herald.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class UploadTest {

    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;
    private static final int ROOM = 1_000_000;

    @Test
    void leavesThePlaceAndTheCameraOfAPhotoBehind() throws Exception {
        byte[] photo = photo(halves(40, 20), 1);
        assertThat(places(photo)).isEqualTo(1);
        assertThat(letters(photo)).contains("Planted Camera");

        Upload upload = Upload.of(photo, ROOM, ROOM).orElseThrow();

        assertThat(places(upload.bytes())).isZero();
        assertThat(letters(upload.bytes())).doesNotContain("Planted Camera", "Exif");
        assertThat(upload.type()).isEqualTo("image/jpeg");
        assertThat(upload.name()).isEqualTo("picture.jpg");
    }

    @Test
    void keepsThePixelsOfAPhotoBitForBit() throws Exception {
        byte[] photo = photo(noise(64, 48), 1);

        Upload upload = Upload.of(photo, ROOM, ROOM).orElseThrow();

        assertThat(pixels(upload.bytes())).isEqualTo(pixels(photo));
    }

    @Test
    void leavesOutASecondPictureBehindTheEnd() throws Exception {
        byte[] photo = photo(halves(40, 20), 1);
        byte[] two = join(photo, photo);

        Upload upload = Upload.of(two, ROOM, ROOM).orElseThrow();

        assertThat(upload.bytes())
                .isEqualTo(Upload.of(photo, ROOM, ROOM).orElseThrow().bytes());
    }

    @Test
    void turnsAPhotoAsItsCameraWasHeld() throws Exception {
        byte[] onItsSide = photo(halves(40, 20), 6); // red was on the left, which is the top when it hangs right

        Upload upload = Upload.of(onItsSide, ROOM, ROOM).orElseThrow();

        BufferedImage seen = read(upload.bytes());
        assertThat(seen.getWidth()).isEqualTo(upload.width()).isEqualTo(20);
        assertThat(seen.getHeight()).isEqualTo(upload.height()).isEqualTo(40);
        assertThat(isRed(seen.getRGB(10, 5))).isTrue();
        assertThat(isRed(seen.getRGB(10, 35))).isFalse();
    }

    @Test
    void turnsEachOfTheEightWays() {
        Pixels stored = new Pixels(3, 2, new int[] {1, 2, 3, 4, 5, 6});

        assertThat(stored.upright(1).argb()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(stored.upright(2).argb()).containsExactly(3, 2, 1, 6, 5, 4);
        assertThat(stored.upright(3).argb()).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(stored.upright(4).argb()).containsExactly(4, 5, 6, 1, 2, 3);
        assertThat(stored.upright(5).argb()).containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(stored.upright(6).argb()).containsExactly(4, 1, 5, 2, 6, 3);
        assertThat(stored.upright(7).argb()).containsExactly(6, 3, 5, 2, 4, 1);
        assertThat(stored.upright(8).argb()).containsExactly(3, 6, 2, 5, 1, 4);
    }

    @Test
    void makesALargePictureSmallEnough() throws Exception {
        byte[] large = png(noise(600, 400));
        assertThat(large.length).isGreaterThan(700_000);

        Upload upload = Upload.of(large, 50_000, ROOM).orElseThrow();

        assertThat(upload.bytes().length).isLessThanOrEqualTo(50_000);
        BufferedImage seen = read(upload.bytes());
        assertThat(seen.getWidth()).isEqualTo(upload.width()).isLessThan(600);
        assertThat((double) upload.width() / upload.height()).isBetween(1.48, 1.52);
    }

    @Test
    void makesTheSameBytesOfTheSamePicture() throws Exception {
        byte[] large = png(noise(300, 200));

        Upload first = Upload.of(large, 20_000, ROOM).orElseThrow();
        Upload second = Upload.of(large.clone(), 20_000, ROOM).orElseThrow();

        assertThat(second.bytes()).isEqualTo(first.bytes());
    }

    @Test
    void makesAPictureOfTooManyPixelsSmaller() throws Exception {
        byte[] drawn = png(halves(400, 100));

        Upload upload = Upload.of(drawn, ROOM, 10_000).orElseThrow();

        assertThat(upload.width()).isEqualTo(200);
        assertThat(upload.height()).isEqualTo(50);
        assertThat(upload.type()).isEqualTo("image/png");
        BufferedImage seen = read(upload.bytes());
        assertThat(seen.getRGB(20, 25)).isEqualTo(RED);
        assertThat(seen.getRGB(180, 25)).isEqualTo(BLUE);
    }

    @Test
    void keepsWhatLetsThePageThrough() throws Exception {
        BufferedImage glass = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(0, 0, 0x80ff0000);

        Upload upload = Upload.of(png(glass), ROOM, 2_500).orElseThrow();

        assertThat(upload.type()).isEqualTo("image/png");
        assertThat(read(upload.bytes()).getRGB(0, 0)).isEqualTo(0x20ff0000); // a quarter of it, no darker
        assertThat(read(upload.bytes()).getRGB(40, 40)).isZero();
    }

    @Test
    void keepsAGreyAsDarkAsItIs() throws Exception {
        BufferedImage grey = new BufferedImage(80, 80, BufferedImage.TYPE_BYTE_GRAY);
        for (int at = 0; at < 80 * 80; at++) {
            grey.getRaster().setSample(at % 80, at / 80, 0, 100);
        }

        Upload upload = Upload.of(png(grey), ROOM, 1_600).orElseThrow();

        assertThat(read(upload.bytes()).getRGB(10, 10)).isEqualTo(0xff646464);
    }

    @Test
    void leavesTheTextsOfAPngBehind() throws Exception {
        byte[] plain = png(halves(40, 20));
        byte[] text = chunk("tEXt", "Comment\0taken at home");
        byte[] talkative = join(join(head(plain), text), tail(plain));

        Upload upload = Upload.of(talkative, ROOM, ROOM).orElseThrow();

        assertThat(letters(talkative)).contains("taken at home");
        assertThat(upload.bytes()).isEqualTo(plain);
    }

    @Test
    void leavesTheNotesOfAWebpBehind() {
        byte[] simple = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        ByteBuffer noted = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        noted.put("RIFF....WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10);
        noted.put(new byte[] {0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0}); // with Exif, 1x1
        noted.put(simple, 12, simple.length - 12);
        noted.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .put("At home!".getBytes(StandardCharsets.US_ASCII));
        byte[] file = new byte[noted.position()];
        noted.putInt(4, file.length - 8).get(0, file);

        Upload upload = Upload.of(file, ROOM, ROOM).orElseThrow();

        assertThat(letters(upload.bytes())).startsWith("RIFF").contains("VP8L").doesNotContain("EXIF", "At home!");
        assertThat(upload.bytes()[20]).isZero(); // the flag that there is Exif
        assertThat(ByteBuffer.wrap(upload.bytes())
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt(4))
                .isEqualTo(upload.bytes().length - 8);
        assertThat(upload.width()).isEqualTo(1);
        assertThat(upload.type()).isEqualTo("image/webp");
    }

    @Test
    void makesAPngOfAGif() throws Exception {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(halves(40, 20), "gif", gif);

        Upload upload = Upload.of(gif.toByteArray(), ROOM, ROOM).orElseThrow();

        assertThat(upload.type()).isEqualTo("image/png");
        assertThat(read(upload.bytes()).getRGB(5, 5)).isEqualTo(RED);
    }

    @Test
    void takesNothingThatIsNoPicture() throws Exception {
        byte[] photo = photo(halves(40, 20), 1);

        assertThat(Upload.of("<svg/>".getBytes(StandardCharsets.UTF_8), ROOM, ROOM))
                .isEmpty();
        assertThat(Upload.of(new byte[0], ROOM, ROOM)).isEmpty();
        assertThat(Upload.of(Arrays.copyOf(photo, 30), ROOM, ROOM)).isEmpty();
    }

    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < width * height; at++) {
            image.setRGB(at % width, at / width, at % width < width / 2 ? RED : BLUE);
        }
        return image;
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(4711);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < width * height; at++) {
            image.setRGB(at % width, at / width, random.nextInt());
        }
        return image;
    }

    private static byte[] photo(BufferedImage image, int orientation) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return Photos.noted(jpeg.toByteArray(), orientation);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** A PNG up to the end of its first chunk. */
    private static byte[] head(byte[] png) {
        return Arrays.copyOf(png, 33);
    }

    private static byte[] tail(byte[] png) {
        return Arrays.copyOfRange(png, 33, png.length);
    }

    private static byte[] chunk(String type, String text) {
        byte[] data = (type + text).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(data);
        return ByteBuffer.allocate(data.length + 8)
                .putInt(text.length())
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static int places(byte[] file) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                .getDirectoriesOfType(GpsDirectory.class)
                .size();
    }

    private static String letters(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = read(file);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static boolean isRed(int pixel) {
        return (pixel >> 16 & 0xff) > 200 && (pixel & 0xff) < 60;
    }
}
