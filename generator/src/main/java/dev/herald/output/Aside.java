package dev.herald.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Texts that wait in one file of the staging folder instead of in memory. May be used from several threads. */
final class Aside implements AutoCloseable {

    private final FileChannel file;
    private final AtomicLong end = new AtomicLong();

    Aside(Path file) throws IOException {
        this.file = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /** Puts a text aside; what is returned fetches it, as often as it is asked. */
    Supplier<String> put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        long start = end.getAndAdd(length);
        write(ByteBuffer.wrap(bytes), start);
        return () -> read(start, length);
    }

    private void write(ByteBuffer bytes, long start) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes, start + bytes.position());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String read(long start, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = file.read(bytes, start + bytes.position());
            }
            return new String(bytes.array(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
