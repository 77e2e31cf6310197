package dev.herald.picture;

import dev.herald.cache.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture's file, read when it is needed and let go. */
final class Negatives implements Developer.Source {

    private final Path file;
    private volatile String hash = "";

    Negatives(Path file) {
        this.file = file;
    }

    @Override
    public String hash() {
        if (hash.isEmpty()) {
            hash = Cache.hash(bytes());
        }
        return hash;
    }

    @Override
    public byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Whether it should be possible to open it. */
    boolean isStill() {
        return Bare.of(bytes())
                .filter(bare -> Moving.is(bare) || bare.type().equals("image/webp") && !Webp.isThere())
                .isEmpty();
    }
}
