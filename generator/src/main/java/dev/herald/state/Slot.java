package dev.herald.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Makes the folder, if it is not there. */
    void prepare() throws IOException {
        Files.createDirectories(file.getParent());
        Path ignore = file.getParent().resolveSibling(".gitignore");
        if (Files.notExists(ignore)) {
            Files.writeString(ignore, "*\n");
        }
    }
}
