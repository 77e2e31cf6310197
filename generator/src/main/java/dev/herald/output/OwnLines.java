package dev.herald.output;

import dev.herald.content.Content.Attachment;
import dev.herald.site.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file of the blog's own, to which Herald adds some. */
final class OwnLines {

    private OwnLines() {}

    /** Its text with a line's end; "" if the blog has no such file. */
    static String of(Route route, List<Attachment> files) {
        return files.stream()
                .filter(file -> file.route().equals(route))
                .map(file -> text(file.path()).stripTrailing() + "\n")
                .findFirst()
                .orElse("");
    }

    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
