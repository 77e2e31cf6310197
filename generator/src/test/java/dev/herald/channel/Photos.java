package dev.herald.channel;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures for the tests of channels. */
final class Photos {

    private Photos() {}

    /** A PNG file of one colour. */
    static Path png(Path folder, int width, int height) {
        try {
            Path file = folder.resolve("tide.png");
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
            return file;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
