package dev.herald.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A picture to lay on another.
 *
 * @param argb row by row from the top, in sRGB
 */
public record Logo(int width, int height, int[] argb) {

    /**
     * A PNG. Nothing for other files: Java cannot draw an SVG, and reads a JPEG with the machine's own library, so that its colours differ from one machine to
     * the next.
     */
    public static Optional<Logo> read(byte[] file) {
        if (!Bare.begins(file, 0, "\u0089PNG")) {
            return Optional.empty();
        }
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            return Optional.ofNullable(image).map(Pixels::of).map(Logo::of);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    private static Logo of(Pixels pixels) {
        return new Logo(pixels.width(), pixels.height(), pixels.argb());
    }

    /** The same, not larger than a box; a smaller one is not made larger. */
    public Logo within(int mostWide, int mostHigh) {
        double scale = Math.min(1, Math.min((double) mostWide / width, (double) mostHigh / height));
        int wide = Math.max(1, (int) Math.round(width * scale));
        int high = Math.max(1, (int) Math.round(height * scale));
        return of(new Pixels(width, height, argb).shrunk(wide, high));
    }
}
