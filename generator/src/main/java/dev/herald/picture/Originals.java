package dev.herald.picture;

import dev.herald.cache.Cache;
import dev.herald.config.PictureConfig;
import dev.herald.config.PictureConfig.Metadata;
import dev.herald.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The blog's own pictures as they are published: without places, dates, cameras and thumbnails, upright, their pixels and colours as they were; drawings without
 * scripts. Thread-safe.
 */
public final class Originals {

    private static final Set<String> KNOWN = Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "svg");
    private static final long MOST_BYTES = 50L << 20;

    private final PictureConfig config;
    private final Path blog;
    private final Developer developer;
    private final Map<String, Problem> problems = new ConcurrentSkipListMap<>();

    /** @param blog its folder, from which problems name files */
    public Originals(PictureConfig config, Cache cache, Path blog) {
        this.config = config;
        this.blog = blog;
        this.developer = new Developer(config, () -> false, cache);
    }

    /** The bytes to publish in a file's place; nothing for what is copied as it is. */
    public Optional<Supplier<byte[]>> of(Path file) {
        boolean changes = config.metadata() == Metadata.REMOVE && KNOWN.contains(ending(file));
        return changes && isReadable(file) ? Optional.of(() -> published(file)) : Optional.empty();
    }

    /** How long a file is as it is published. */
    public long length(Path file) {
        try {
            Optional<Supplier<byte[]>> published = of(file);
            return published.isPresent() ? published.get().get().length : Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** What is wrong with pictures that were published. */
    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private boolean isReadable(Path file) {
        try {
            boolean readable = Files.size(file) <= MOST_BYTES;
            if (!readable) {
                tell(
                        file,
                        "the picture has more than 50 MB; it is published with all that its camera noted",
                        "save it with fewer pixels, or as JPEG");
            }
            return readable;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private byte[] published(Path file) {
        Negatives source = new Negatives(file);
        byte[] bytes = source.bytes();
        if (ending(file).equals("svg")) {
            return drawing(file, bytes);
        }
        Optional<Bare> bare = Bare.of(bytes);
        if (bare.isEmpty() && mayHaveNotes(bytes)) {
            tell(
                    file,
                    "the picture is broken; it is published with all that its camera noted",
                    "save it again as JPEG or PNG, or take it out");
        }
        return bare.filter(Bare::isTurned)
                .flatMap(turned -> developer.upright(source, turned))
                .or(() -> bare.map(Bare::bytes))
                .or(() -> GifFile.bare(bytes))
                .orElse(bytes);
    }

    /** Whether it begins as a picture of a camera does. */
    private static boolean mayHaveNotes(byte[] bytes) {
        return Stream.of("\u00ff\u00d8\u00ff", "\u0089PNG", "RIFF").anyMatch(start -> Bare.begins(bytes, 0, start));
    }

    private byte[] drawing(Path file, byte[] bytes) {
        CleanSvg clean = CleanSvg.of(bytes);
        if (!Drawing.isWhole(clean.bytes())) {
            tell(
                    file,
                    "the drawing is no well-formed XML, so browsers do not show it",
                    "save it again as SVG, or take it out");
        }
        if (!clean.removed().isEmpty()) {
            tell(
                    file,
                    "the drawing has " + String.join(", ", clean.removed())
                            + ", which was left out of what is published",
                    "take it out, or write 'pictures: {metadata: keep}' in site.yaml if you trust every file");
        }
        return clean.bytes();
    }

    private void tell(Path file, String what, String fix) {
        String name = blog.relativize(file).toString().replace('\\', '/');
        problems.putIfAbsent(name, Problem.warning(name, 0, what, fix));
    }
}
