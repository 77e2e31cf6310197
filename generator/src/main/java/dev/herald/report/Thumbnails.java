package dev.herald.report;

import dev.herald.channel.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;

/** Small copies of pictures that stand in the page itself, each made once. */
final class Thumbnails {

    private static final int WIDTH = 560;

    private final Path blog;
    private final Map<Path, Optional<String>> made = new HashMap<>();

    Thumbnails(Path blog) {
        this.blog = blog;
    }

    /** A {@code data:} address; nothing for a picture that is not the blog's own, or that Java cannot read. */
    Optional<String> of(Picture picture) {
        return picture.file().flatMap(this::of);
    }

    /** Of a file, from the blog's folder. */
    Optional<String> of(Path file) {
        return made.computeIfAbsent(file, one -> small(blog.resolve(one)).map(Thumbnails::address));
    }

    /** How long a file is, from the blog's folder; nothing if it is not there. */
    OptionalLong bytes(Path file) {
        try {
            Path path = blog.resolve(file);
            return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }

    private static Optional<BufferedImage> small(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(ImageIO.read(file.toFile())).map(Thumbnails::scaled);
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
