package dev.herald.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.herald.cache.Cache;
import dev.herald.config.PictureConfig;
import dev.herald.picture.Print.Candidate;
import dev.herald.site.Route;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {

    private static final Role SMALL = new Role(List.of(40, 80, 120), "50vw");

    @TempDir
    Path blog;

    private Cache cache;
    private final Map<Route, Path> files = new HashMap<>();

    @BeforeEach
    void empty() {
        cache = Cache.of(blog);
    }

    @Test
    void offersTheWidthsOfTheThemeWithWebpBeside() throws IOException {
        add("boat.jpg", Photos.jpeg(300, 200, 1));
        Darkroom darkroom = darkroom();

        Print print = darkroom.of("/blog/boat.jpg", "text").orElseThrow();

        assertThat(print.candidates()).extracting(Candidate::width).containsExactly(40, 80, 120);
        assertThat(print.webp()).extracting(Candidate::width).containsExactly(40, 80, 120);
        assertThat(print.candidates())
                .extracting(Candidate::src)
                .allMatch(src -> src.matches("/blog/assets/pictures/boat-\\d+\\.[0-9a-f]{10}\\.jpg"));
        assertThat(print.src()).isEqualTo(print.candidates().get(2).src());
        assertThat(print.sizes()).isEqualTo("50vw");
        assertThat(print.width()).isEqualTo(300);
        assertThat(print.height()).isEqualTo(200);
        assertThat(print.tone()).hasValueSatisfying(tone -> assertThat(tone).matches("[0-9a-f]{3}"));
        assertThat(darkroom.files()).hasSize(6);
    }

    @Test
    void writesWhatItsNamesPromise() throws IOException {
        add("boat.jpg", Photos.jpeg(300, 200, 1));
        Darkroom darkroom = darkroom();
        darkroom.of("/blog/boat.jpg", "text");

        for (Darkroom.File file : darkroom.files()) {
            byte[] bytes = file.bytes().get();
            assertThat(bytes).hasSize((int) file.length());
            assertThat(file.route().path()).contains("." + Cache.hash(bytes).substring(0, 10) + ".");
        }
        BufferedImage image = read(darkroom, "boat-80", "jpg");
        assertThat(image.getWidth()).isEqualTo(80);
        assertThat(image.getHeight()).isEqualTo(53);
    }

    @Test
    void makesNothingTheSecondTime() throws IOException {
        add("boat.jpg", Photos.jpeg(300, 200, 1));
        Print first = darkroom().of("/blog/boat.jpg", "text").orElseThrow();
        cache = Cache.of(blog);

        Darkroom second = darkroom();
        Print again = second.of("/blog/boat.jpg", "text").orElseThrow();
        assertThat(second.files()).allMatch(file -> file.bytes().get().length == file.length());

        assertThat(again).isEqualTo(first);
        assertThat(cache.made()).isZero();
    }

    @Test
    void givesAWidthTheSameBytesWhicheverOthersAreWanted() throws IOException {
        add("boat.jpg", Photos.jpeg(2000, 900, 1));
        Role many = new Role(List.of(100, 700, 900, 1600), "1px");
        Role few = new Role(List.of(700, 900), "1px");
        Print all = darkroom(many).of("/blog/boat.jpg", "text").orElseThrow();
        cache = Cache.of(blog.resolve("elsewhere"));

        Print some = darkroom(few).of("/blog/boat.jpg", "text").orElseThrow();

        assertThat(all.webp()).containsAll(some.webp());
        assertThat(all.candidates()).containsAll(some.candidates());
    }

    @Test
    void makesAgainWhatTheCacheHasLost() throws IOException {
        add("boat.jpg", Photos.jpeg(300, 200, 1));
        Darkroom darkroom = darkroom();
        darkroom.of("/blog/boat.jpg", "text");
        delete(blog.resolve(".herald/cache/picture"));

        for (Darkroom.File file : darkroom.files()) {
            assertThat(file.bytes().get()).hasSize((int) file.length());
        }
    }

    @Test
    void keepsTheBlogsOwnFileAsTheWidestIfItIsSmallEnough() throws IOException {
        byte[] modest = Ink.jpeg(Photos.pixels(100, 60, 1), 0.5f);
        add("boat.jpg", modest);

        Print print = darkroom().of("/blog/boat.jpg", "text").orElseThrow();

        assertThat(print.candidates()).extracting(Candidate::width).containsExactly(40, 80, 100);
        assertThat(print.src()).isEqualTo("/blog/boat.jpg");
    }

    @Test
    void leavesAPictureThatIsNarrowAnywayAlone() throws IOException {
        add("dot.png", Photos.png(1, 1, 1));
        Darkroom darkroom = darkroom();

        Print print = darkroom.of("/blog/dot.png", "text").orElseThrow();

        assertThat(print).isEqualTo(new Print("/blog/dot.png", List.of(), List.of(), "50vw", 1, 1, Optional.empty()));
        assertThat(darkroom.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void standsUprightHoweverTheCameraWasHeld(int orientation) throws IOException {
        add("tower.jpg", Photos.noted(Photos.jpeg(300, 200, 1), orientation));
        Darkroom darkroom = darkroom();

        Print print = darkroom.of("/blog/tower.jpg", "text").orElseThrow();

        assertThat(print.width()).isEqualTo(200);
        assertThat(print.height()).isEqualTo(300);
        BufferedImage image = read(darkroom, "tower-80", "jpg");
        assertThat(image.getWidth()).isEqualTo(80);
        assertThat(image.getHeight()).isEqualTo(120);
    }

    @Test
    void keepsWhatIsClearClearAndGivesItNoTone() throws IOException {
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(150, 50, 0xffff0000);
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 100; y++) {
                image.setRGB(x, y, 0xff0000ff);
            }
        }
        add("sign.png", file(image, "png"));
        Darkroom darkroom = darkroom();

        Print print = darkroom.of("/blog/sign.png", "text").orElseThrow();

        assertThat(print.tone()).isEmpty();
        BufferedImage small = read(darkroom, "sign-80", "png");
        assertThat(small.getRGB(10, 10)).isEqualTo(0xff0000ff);
        assertThat(small.getRGB(70, 5) >>> 24).isZero();
    }

    @Test
    void takesTheToneThatThereIsMostOf() throws IOException {
        BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 100; y++) {
                image.setRGB(x, y, x < 150 ? 0x2244aa : 0xffffff);
            }
        }
        add("flag.png", file(image, "png"));

        assertThat(darkroom().of("/blog/flag.png", "text").orElseThrow().tone()).contains("24a");
    }

    @Test
    void turnsTheColoursOfAnotherProfileIntoThoseOfTheWeb() throws IOException {
        byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] header = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        byte[] segment = ByteBuffer.allocate(icc.length + header.length)
                .put(header)
                .put(icc)
                .array();
        add("linear.jpg", Photos.withSegment(plain(new Color(55, 55, 55)), 0xe2, segment));
        Darkroom darkroom = darkroom();
        darkroom.of("/blog/linear.jpg", "text");

        Color seen = new Color(read(darkroom, "linear-80", "jpg").getRGB(20, 20));

        assertThat(seen.getRed()).isCloseTo(128, within(4)); // 55 of 255 in light is 128 on the web
    }

    @Test
    void readsTheColoursOfPrint() throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 200, 100, 4, null);
        for (int at = 0; at < 200 * 100; at++) {
            inks.setPixel(at % 200, at / 200, new int[] {0, 255, 255, 255}); // upside down, as Adobe does: cyan
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        }
        byte[] adobe = "Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        add("print.jpg", Photos.withSegment(jpeg.toByteArray(), 0xee, adobe));
        Darkroom darkroom = darkroom();
        darkroom.of("/blog/print.jpg", "text");

        Color seen = new Color(read(darkroom, "print-80", "jpg").getRGB(20, 20));

        assertThat(seen.getRed()).isLessThan(10);
        assertThat(seen.getGreen()).isGreaterThan(245);
        assertThat(seen.getBlue()).isGreaterThan(245);
    }

    @Test
    void readsSixteenBits() throws IOException {
        BufferedImage image = ImageTypeSpecifier.createInterleaved(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        new int[] {0, 1, 2},
                        DataBuffer.TYPE_USHORT,
                        false,
                        false)
                .createBufferedImage(200, 100);
        int[] deep = {0x8000, 0x4000, 0xffff};
        for (int at = 0; at < 200 * 100; at++) {
            image.getRaster().setPixel(at % 200, at / 200, deep);
        }
        add("deep.png", file(image, "png"));
        Darkroom darkroom = darkroom();
        darkroom.of("/blog/deep.png", "text");

        assertThat(read(darkroom, "deep-40", "png").getRGB(3, 3)).isEqualTo(0xff8040ff);
    }

    @Test
    void leavesWhatMovesMoving() throws IOException {
        byte[] png = Photos.png(200, 100, 1);
        byte[] moving = ByteBuffer.allocate(png.length + 20)
                .put(png, 0, 33)
                .putInt(8)
                .put("acTL\0\0\0\2\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(0)
                .put(png, 33, png.length - 33)
                .array();
        add("wave.png", moving);
        add("wave.gif", file(Photos.image(200, 100, 1), "gif"));
        Darkroom darkroom = darkroom();

        Print png2 = darkroom.of("/blog/wave.png", "text").orElseThrow();
        Print gif = darkroom.of("/blog/wave.gif", "text").orElseThrow();

        assertThat(png2.src()).isEqualTo("/blog/wave.png");
        assertThat(gif.src()).isEqualTo("/blog/wave.gif");
        assertThat(gif.width()).isEqualTo(200);
        assertThat(darkroom.files()).isEmpty();
        assertThat(darkroom.problems()).isEmpty();
    }

    @Test
    void shrinksAScrollOfTwentyThousandPixels() throws IOException {
        add("scroll.png", file(new BufferedImage(20_000, 50, BufferedImage.TYPE_INT_RGB), "png"));
        Darkroom darkroom = darkroom();

        darkroom.of("/blog/scroll.png", "text");

        assertThat(darkroom.problems()).isEmpty();
        assertThat(darkroom.of("/blog/scroll.png", "text").orElseThrow().height())
                .isEqualTo(50);
    }

    @Test
    void namesABrokenPictureAndGoesOn() throws IOException {
        byte[] photo = Photos.jpeg(300, 200, 1);
        byte[] half = Arrays.copyOf(photo, 400);
        add("torn.jpg", half);
        add("letter.png", "not a picture".getBytes(StandardCharsets.UTF_8));
        add("boat.jpg", photo);
        Darkroom darkroom = darkroom();

        assertThat(darkroom.of("/blog/letter.png", "text")).isEmpty();
        assertThat(darkroom.of("/blog/torn.jpg", "text").orElseThrow().candidates())
                .isEmpty();
        assertThat(darkroom.of("/blog/boat.jpg", "text").orElseThrow().candidates())
                .isNotEmpty();

        assertThat(darkroom.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "letter.png: the picture is broken, or is none that browsers show; save it again as JPEG or PNG, or take it out",
                        "torn.jpg: the picture is broken, or is none that browsers show; save it again as JPEG or PNG, or take it out");
    }

    @Test
    void namesAPictureThatIsTooLarge() throws IOException {
        byte[] png = Photos.png(10, 10, 1);
        ByteBuffer.wrap(png).putInt(16, 40_000).putInt(20, 30_000);
        add("poster.png", png);
        Darkroom darkroom = darkroom();

        Print print = darkroom.of("/blog/poster.png", "text").orElseThrow();

        assertThat(print.candidates()).isEmpty();
        assertThat(darkroom.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "poster.png: the picture has 40000x30000 pixels, which is too large to be made smaller here, and for most readers; scale it down; 4000 pixels are wide enough for any screen");
    }

    @Test
    void doesWithoutWebpWhereTheMachineHasNoneAndSaysItOnce() throws IOException {
        add("boat.jpg", Photos.jpeg(300, 200, 1));
        add("ice.jpg", Photos.jpeg(300, 200, 2));
        Darkroom darkroom = new Darkroom(
                new Pictures(files), Map.of("text", SMALL), PictureConfig.USUAL, cache, "/blog", blog, () -> false);

        Print boat = darkroom.of("/blog/boat.jpg", "text").orElseThrow();
        darkroom.of("/blog/ice.jpg", "text");

        assertThat(boat.candidates()).hasSize(3);
        assertThat(boat.webp()).isEmpty();
        assertThat(darkroom.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "site.yaml: this machine cannot write WebP, so pages offer JPEG and PNG only, which take longer to load; build on Linux with glibc, macOS or Windows, or write 'pictures: {webp: false}'");
    }

    @Test
    void knowsNoPictureOfAnotherSite() {
        assertThat(darkroom().of("https://example.com/a.png", "text")).isEmpty();
        assertThat(darkroom().of("/blog/nowhere.png", "text")).isEmpty();
    }

    private Darkroom darkroom() {
        return darkroom(SMALL);
    }

    private Darkroom darkroom(Role text) {
        return new Darkroom(new Pictures(files), Map.of("text", text), PictureConfig.USUAL, cache, "/blog", blog);
    }

    private void add(String name, byte[] bytes) throws IOException {
        files.put(new Route("/" + name), Files.write(blog.resolve(name), bytes));
    }

    private static BufferedImage read(Darkroom darkroom, String name, String ending) throws IOException {
        Darkroom.File file = darkroom.files().stream()
                .filter(one -> one.route().path().matches(".*/" + name + "\\..*\\." + ending))
                .findFirst()
                .orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(file.bytes().get()));
    }

    private static byte[] plain(Color colour) {
        int[] argb = new int[200 * 100];
        Arrays.fill(argb, colour.getRGB());
        return Ink.jpeg(new Pixels(200, 100, argb), 0.95f);
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
