package dev.herald.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** What bytes add up to: two cyclic checksums of 32 bits side by side. It tells what changed, and not what was forged. */
public final class Sum {

    private static final int PIECE = 1 << 16;

    private final CRC32 first = new CRC32();
    private final CRC32C second = new CRC32C(); // processors have both, so they cost less than reading

    private Sum() {}

    public static long of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    static long of(byte[] bytes, int length) {
        return of(bytes, 0, length);
    }

    static long of(byte[] bytes, int from, int length) {
        return new Sum().add(bytes, from, length).value();
    }

    /** Of a file, which is read in pieces. */
    public static long of(Path file, long size) throws IOException {
        Sum sum = new Sum();
        byte[] piece = new byte[(int) Math.min(PIECE, size + 1)];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                sum.add(piece, 0, read);
            }
        }
        return sum.value();
    }

    private Sum add(byte[] bytes, int from, int length) {
        first.update(bytes, from, length);
        second.update(bytes, from, length);
        return this;
    }

    private long value() {
        return first.getValue() << 32 | second.getValue();
    }
}
