package dev.herald.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.site.Image.Size;
import dev.herald.site.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private static final Route ROUTE = new Route("/a.png");

    /** The first segment of a photo whose camera was held upright: Exif, one entry, orientation 6. */
    private static final String UPRIGHT =
            "ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "01120003000000010006" + "0000" + "00000000";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif", "bmp, image/bmp"})
    void measuresWhatJavaDraws(String format, String type) throws IOException {
        assertThat(size("a." + format, Blog.picture(format, 30, 20))).contains(new Size(30, 20, type));
    }

    @Test
    void aPhotoTakenUprightIsHigherThanWide() throws IOException {
        byte[] jpeg = Blog.picture("jpg", 30, 20);
        byte[] exif = HexFormat.of().parseHex(UPRIGHT);

        byte[] photo = join(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));

        assertThat(size("a.jpg", photo)).contains(new Size(20, 30, "image/jpeg"));
    }

    @Test
    void soIsAScreenshotThatWasTurned() throws IOException {
        byte[] png = Blog.picture("png", 30, 20);
        byte[] exif = HexFormat.of().parseHex("0000001a" + text("eXIf") + UPRIGHT.substring(20) + "00000000");

        byte[] turned = join(Arrays.copyOf(png, 33), exif, Arrays.copyOfRange(png, 33, png.length)); // below the header

        assertThat(size("a.png", turned)).contains(new Size(20, 30, "image/png"));
    }

    @Test
    void measuresEachKindOfWebP() throws IOException {
        byte[] extended = webp("VP8X", "00000000" + "af0400" + "750200");
        byte[] lossless = webp("VP8L", "2f" + "afc49d00");
        byte[] lossy = webp("VP8 ", "000000" + "9d012a" + "b004" + "7602");

        assertThat(size("a.webp", extended)).contains(new Size(1200, 630, "image/webp"));
        assertThat(size("b.webp", lossless)).contains(new Size(1200, 632, "image/webp"));
        assertThat(size("c.webp", lossy)).contains(new Size(1200, 630, "image/webp"));
    }

    @Test
    void measuresAnAvif() throws IOException {
        assertThat(size("a.avif", avif(""))).contains(new Size(1200, 630, "image/avif"));
    }

    @Test
    void anAvifMayBeTurned() throws IOException {
        assertThat(size("a.avif", avif(box("irot", "01")))).contains(new Size(630, 1200, "image/avif"));
    }

    @Test
    void theFirstBytesSayWhatAFileIsNotItsName() throws IOException {
        assertThat(size("a.jpg", Blog.picture("png", 30, 20))).contains(new Size(30, 20, "image/png"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <svg width="40" height="30"/>                                | 40  | 30
            <svg width="40px" height="30.4"/>                            | 40  | 30
            <svg width="1in" height="25.4mm"/>                           | 96  | 96
            <svg viewBox="0 0 640 360"/>                                 | 640 | 360
            <svg viewBox="-5,-5,640,360" width="100%" height="100%"/>    | 640 | 360
            <svg viewBox="0 0 640 360" width="320"/>                     | 320 | 180
            <svg viewBox="0 0 640 360" height="18em"/>                   | 640 | 360
            <svg viewBox="0 0 640 360" height="720"/>                    | 1280 | 720
            <svg/>                                                       | 300 | 150
            <?xml version="1.0"?><!-- by hand --><svg width="2" height="3"><g/></svg> | 2 | 3
            """)
    void measuresADrawing(String svg, int width, int height) throws IOException {
        assertThat(size("a.svg", svg.getBytes(StandardCharsets.UTF_8)))
                .contains(new Size(width, height, "image/svg+xml"));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void fetchesNothingThatADrawingNames() throws IOException {
        String svg = """
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://192.0.2.1/svg11.dtd" [
                  <!ENTITY ns "http://www.w3.org/2000/svg">
                  <!ENTITY secret SYSTEM "file:///etc/passwd">
                ]>
                <svg xmlns="&ns;" width="40" height="30"><title>&secret;</title></svg>
                """;

        assertThat(size("a.svg", svg.getBytes(StandardCharsets.UTF_8))).contains(new Size(40, 30, "image/svg+xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "\u0089PNG\r\n\u001a\n", "GIF89a", "BM", "<html/>", "<svg", "%PDF-1.7"})
    void whatIsNoPictureHasNoSize(String text) throws IOException {
        assertThat(size("a.png", text.getBytes(ISO_8859_1))).isEmpty();
        assertThat(size("b.svg", text.getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void aPngThatEndsTooEarlyIsBroken() throws IOException {
        byte[] png = Blog.picture("png", 300, 200);

        assertThat(size("a.png", Arrays.copyOf(png, png.length / 2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "webp", "avif"})
    void noDamageIsFatal(String format) throws IOException {
        byte[] whole = switch (format) {
            case "webp" -> webp("VP8X", "00000000" + "af0400" + "750200");
            case "avif" -> avif("");
            default -> Blog.picture(format, 30, 20);
        };
        Random random = new Random(7);

        for (int i = 0; i < 2000; i++) {
            byte[] damaged = Arrays.copyOf(whole, 12 + random.nextInt(whole.length - 11));
            for (int changes = random.nextInt(6); changes > 0; changes--) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            assertThat(size(i + "." + format, damaged)).isNotNull();
        }
    }

    @Test
    void measuresAFileOnce() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), Blog.picture("png", 30, 20));
        Pictures pictures = new Pictures(Map.of(ROUTE, file));
        Optional<Measured> first = pictures.at(ROUTE);

        Files.write(file, Blog.picture("png", 60, 40));

        assertThat(pictures.at(ROUTE)).isEqualTo(first);
    }

    @Test
    void aFileThatIsGoneIsBroken() {
        Pictures pictures = new Pictures(Map.of(ROUTE, folder.resolve("gone.png")));

        assertThat(pictures.at(ROUTE)).contains(new Measured(Optional.empty(), 0));
        assertThat(pictures.at(new Route("/other.png"))).isEmpty();
    }

    private Optional<Size> size(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return new Pictures(Map.of(ROUTE, file)).at(ROUTE).orElseThrow().size();
    }

    private static byte[] webp(String kind, String hex) {
        byte[] content = HexFormat.of().parseHex(hex + (hex.length() % 4 == 0 ? "" : "00"));
        return join(
                "RIFF".getBytes(ISO_8859_1),
                littleEndian(12 + content.length),
                ("WEBP" + kind).getBytes(ISO_8859_1),
                littleEndian(hex.length() / 2),
                content);
    }

    private static byte[] littleEndian(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), 0, 0};
    }

    /** @param more boxes among the picture's properties */
    private static byte[] avif(String more) {
        String handler = box("hdlr", "00000000" + "00000000" + text("pict") + "00".repeat(13));
        String properties = box("iprp", box("ipco", box("ispe", "00000000" + "000004b0" + "00000276") + more));
        String brand = box("ftyp", text("avif") + "00000000" + text("avif") + text("mif1"));
        return HexFormat.of().parseHex(brand + box("meta", "00000000" + handler + properties) + box("mdat", "0000"));
    }

    private static String box(String type, String content) {
        return "%08x".formatted(8 + content.length() / 2) + text(type) + content;
    }

    private static String text(String ascii) {
        return HexFormat.of().formatHex(ascii.getBytes(ISO_8859_1));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
