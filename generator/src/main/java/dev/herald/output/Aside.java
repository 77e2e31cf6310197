package dev.herald.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Pieces of files that wait in one file of the staging folder instead of in memory. May be used from several threads. */
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

    /** Puts a piece aside; what is returned fetches it, as often as it is asked. */
    Supplier<byte[]> put(byte[] bytes) {
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

    private byte[] read(long start, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = file.read(bytes, start + bytes.position());
            }
            return bytes.array();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
