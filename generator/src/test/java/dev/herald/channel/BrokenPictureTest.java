package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.herald.picture.Bare;
import dev.herald.picture.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenPictureTest {

    private final Random random = new Random(7);

    /** One broken picture stops no run: a message goes without it. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void stopsNobody(String format) throws IOException {
        byte[] whole = picture(format);

        for (int round = 0; round < 800; round++) {
            byte[] broken = broken(whole);
            assertThatCode(() -> Upload.of(broken, 900, 300)).doesNotThrowAnyException();
        }
    }

    @Test
    void aPhotoThatEndsInTheMiddleOfAMarkerIsNone() throws IOException {
        byte[] photo = picture("jpg");
        byte[] half = Arrays.copyOf(photo, photo.length - 1);

        assertThat(half[half.length - 1]).isEqualTo((byte) 0xff);
        assertThat(Bare.of(half)).isEmpty();
    }

    private byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(24, 18, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 24 * 18; pixel++) {
            image.setRGB(pixel % 24, pixel / 24, random.nextInt());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private byte[] broken(byte[] whole) {
        byte[] broken = Arrays.copyOf(whole, random.nextInt(5) == 0 ? random.nextInt(whole.length) : whole.length);
        for (int change = random.nextInt(4); change >= 0 && broken.length > 0; change--) {
            int most = random.nextBoolean() ? Math.min(80, broken.length) : broken.length;
            broken[random.nextInt(most)] = (byte) random.nextInt(256);
        }
        return broken;
    }
}
