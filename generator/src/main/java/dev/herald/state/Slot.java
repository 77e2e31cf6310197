package dev.herald.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;

/** A file about one of a blog's sites, in {@code .herald} of the blog's folder, which git is told to ignore. */
record Slot(Path file) {

    /** @param folder of all such files, below {@code .herald} */
    static Slot of(Path blog, String folder, Path target) {
        String name = target.toAbsolutePath().normalize().toString();
        return new Slot(blog.resolve(".herald")
                .resolve(folder)
                .resolve(HexFormat.of().toHexDigits(Sum.of(name.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Puts a file in its place, whole or not at all. */
    void replace(Path part) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the folder, if it is not there. */
    void prepare() throws IOException {
        Files.createDirectories(file.getParent());
        Path ignore = file.getParent().resolveSibling(".gitignore");
        if (Files.notExists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
    }
}
