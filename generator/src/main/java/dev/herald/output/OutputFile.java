package dev.herald.output;

import dev.herald.site.Route;
import dev.herald.site.Utf8;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A file of the site. */
public sealed interface OutputFile {

    Route route();

    /** A file with text, in UTF-8. */
    static OutputFile text(Route route, String text) {
        return new Bytes(route, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A finished page. */
    static OutputFile html(Route route, Utf8 html) {
        return new Bytes(route, html.bytes());
    }

    /** A file that Herald makes. */
    record Bytes(Route route, byte[] bytes) implements OutputFile {}

    /** A file that is made when it is written, so that it need not wait in memory. */
    record Made(Route route, Supplier<byte[]> bytes) implements OutputFile {}

    /**
     * A file that is made only if it would differ from that of the last build.
     *
     * @param key of all that goes into it
     * @param bytes nothing if there shall be no such file after all
     */
    record Keyed(Route route, long key, Supplier<Optional<byte[]>> bytes) implements OutputFile {}

    /** The same for a file that grows with the blog, which is written piece by piece, so that it need not be in memory as a whole. */
    record Grown(Route route, long key, Pieces pieces) implements OutputFile {}

    /** Writes a file. */
    interface Pieces {
        /** @return false if there shall be no such file after all */
        boolean write(OutputStream out) throws IOException;
    }

    /**
     * A file whose name tells its bytes, so that one that Herald wrote before under that name need not be compared.
     *
     * @param length in bytes
     */
    record Named(Route route, long length, Supplier<byte[]> bytes) implements OutputFile {}

    /** A file that is copied as it is. */
    record Copy(Route route, Path source) implements OutputFile {}
}
