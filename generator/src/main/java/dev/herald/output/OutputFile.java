package dev.herald.output;

import dev.herald.site.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file of the site. */
public sealed interface OutputFile {

    Route route();

    /** A file with text, in UTF-8. */
    static OutputFile text(Route route, String text) {
        return new Bytes(route, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that Herald makes. */
    record Bytes(Route route, byte[] bytes) implements OutputFile {}

    /** A file that is copied as it is. */
    record Copy(Route route, Path source) implements OutputFile {}
}
