package dev.herald.report;

import dev.herald.channel.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A small copy of a picture that stands in the page itself. */
final class Thumbnail {

    private static final int WIDTH = 560;

    private Thumbnail() {}

    /** A {@code data:} address; nothing for a picture that is not the blog's own, or that Java cannot read. */
    static Optional<String> of(Path blog, Picture picture) {
        return picture.file().map(blog::resolve).flatMap(Thumbnail::small).map(Thumbnail::address);
    }

    private static Optional<BufferedImage> small(Path file) {
        try {
            return Optional.ofNullable(ImageIO.read(file.toFile())).map(Thumbnail::scaled);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static BufferedImage scaled(BufferedImage large) {
        int width = Math.min(WIDTH, large.getWidth());
        int height = Math.max(1, Math.round((float) large.getHeight() * width / large.getWidth()));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(large, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return small;
    }

    private static String address(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
