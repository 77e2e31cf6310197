package dev.herald.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import dev.herald.cache.Cache;
import dev.herald.config.PictureConfig;
import dev.herald.config.PictureConfig.Metadata;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {

    @TempDir
    Path blog;

    @Test
    void publishesAPhotoWithoutItsPlaceAndBitForBit() throws Exception {
        byte[] plain = Photos.jpeg(60, 40, 1);

        byte[] published = published("boat.jpg", Photos.noted(plain, 1));

        assertThat(published).isEqualTo(plain);
    }

    @Test
    void turnsAPhotoOnceAndKeepsIt() throws Exception {
        Path file = Files.write(blog.resolve("boat.JPG"), Photos.noted(Photos.jpeg(60, 40, 1), 6));
        byte[] published = originals(PictureConfig.USUAL).of(file).orElseThrow().get();
        Cache cache = Cache.of(blog);

        byte[] again = new Originals(PictureConfig.USUAL, cache, blog)
                .of(file)
                .orElseThrow()
                .get();

        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(published));
        assertThat(seen.getWidth()).isEqualTo(40);
        assertThat(seen.getHeight()).isEqualTo(60);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(published))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
        assertThat(again).isEqualTo(published);
        assertThat(cache.made()).isZero();
    }

    @Test
    void takesTheNotesOutOfAnAnimationAndLeavesItMoving() throws Exception {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        ImageIO.write(Photos.image(20, 10, 1), "gif", gif);
        byte[] loop = "!\u00ff\u000bNETSCAPE2.0\3\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] note = "!\u00fe\5Paris\0".getBytes(StandardCharsets.ISO_8859_1);
        int behind = 13 + (3 << (gif.toByteArray()[10] & 7) + 1);
        byte[] plain = insert(gif.toByteArray(), behind, loop);

        byte[] published = published("wave.gif", insert(plain, behind, note));

        assertThat(published).isEqualTo(plain);
    }

    @Test
    void takesTheScriptOutOfADrawingAndSaysSo() throws Exception {
        Path file = Files.writeString(
                blog.resolve("map.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        Originals originals = originals(PictureConfig.USUAL);

        byte[] published = originals.of(file).orElseThrow().get();

        assertThat(new String(published, StandardCharsets.UTF_8))
                .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
        assertThat(originals.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "map.svg: the drawing has a script, which was left out of what is published; take it out, or write 'pictures: {metadata: keep}' in site.yaml if you trust every file");
    }

    @Test
    void namesADrawingThatBrowsersDoNotShow() throws Exception {
        Path file = Files.writeString(blog.resolve("map.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><g>");
        Originals originals = originals(PictureConfig.USUAL);

        assertThat(originals.of(file).orElseThrow().get()).isNotEmpty();

        assertThat(originals.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "map.svg: the drawing is no well-formed XML, so browsers do not show it; save it again as SVG, or take it out");
    }

    @Test
    void publishesABrokenPhotoAsItIsAndSaysSo() throws Exception {
        byte[] broken = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1};
        Path file = Files.write(blog.resolve("torn.jpg"), broken);
        Originals originals = originals(PictureConfig.USUAL);

        assertThat(originals.of(file).orElseThrow().get()).isEqualTo(broken);
        assertThat(originals.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "torn.jpg: the picture is broken; it is published with all that its camera noted; save it again as JPEG or PNG, or take it out");
    }

    @Test
    void leavesEverythingAsItIsIfTheOwnerWantsThat() throws Exception {
        Path file = Files.write(blog.resolve("boat.jpg"), Photos.noted(Photos.jpeg(60, 40, 1), 1));

        assertThat(originals(new PictureConfig(Metadata.KEEP, true, 80)).of(file))
                .isEmpty();
    }

    @Test
    void doesNotTouchOtherFiles() throws Exception {
        Path file = Files.writeString(blog.resolve("notes.txt"), "a");

        assertThat(originals(PictureConfig.USUAL).of(file)).isEmpty();
    }

    @Test
    void knowsHowLongAFileIsOnceItIsPublished() throws Exception {
        byte[] plain = Photos.jpeg(60, 40, 1);
        Path file = Files.write(blog.resolve("boat.jpg"), Photos.noted(plain, 1));

        assertThat(originals(PictureConfig.USUAL).length(file)).isEqualTo(plain.length);
    }

    private byte[] published(String name, byte[] bytes) throws IOException {
        return originals(PictureConfig.USUAL)
                .of(Files.write(blog.resolve(name), bytes))
                .orElseThrow()
                .get();
    }

    private Originals originals(PictureConfig config) {
        return new Originals(config, Cache.of(blog), blog);
    }

    private static byte[] insert(byte[] file, int at, byte[] more) {
        return ByteBuffer.allocate(file.length + more.length)
                .put(file, 0, at)
                .put(more)
                .put(file, at, file.length - at)
                .array();
    }
}
