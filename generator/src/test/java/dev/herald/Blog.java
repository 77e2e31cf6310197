package dev.herald;

import dev.herald.config.SiteDefaults;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A small blog in a temporary folder, for tests: written, built and looked at. */
public final class Blog {

    /** The moment at which test blogs are built, unless they say otherwise. */
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Path folder;

    public Blog(Path folder) {
        this.folder = folder;
        file("site.yaml", "title: Test blog\nurl: https://example.com\n");
    }

    public Path folder() {
        return folder;
    }

    public Path target() {
        return folder.resolve("target/site");
    }

    /** Writes a file of the blog. */
    public Blog file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file of the blog. */
    public Blog file(String name, byte[] bytes) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A picture of a format that Java writes: {@code png}, {@code jpg}, {@code gif}, {@code bmp}. */
    public static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }

    /** Writes a post of one line. */
    public Blog post(String name, String text) {
        return file("content/posts/" + name, text);
    }

    public Report build() {
        return Herald.build(folder, target(), SiteDefaults.NONE, false, false, NOW);
    }

    /** What a build that must fail tells. */
    public List<String> faults() {
        try {
            build();
        } catch (SiteException fault) {
            return fault.problems().stream().map(Problem::toString).toList();
        }
        throw new AssertionError("the blog has no faults");
    }

    /** The text of a file of the built site. */
    public String page(String file) {
        try {
            return Files.readString(target().resolve(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Every file of a folder with its text. */
    public static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return files;
    }
}
