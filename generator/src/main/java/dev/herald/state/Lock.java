package dev.herald.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock on a file, which ends with its process whatever happens. A process must not open again what it has locked: on Unix, to close such a file ends the
 * lock (POSIX, fcntl).
 *
 * @param isTaken also where nothing can be locked
 */
record Lock(boolean isTaken, Optional<FileChannel> channel) implements AutoCloseable {

    private static final long FAR = Long.MAX_VALUE - 1; // Windows lets nobody read what is locked

    static Lock on(Slot slot) {
        try {
            slot.prepare();
            FileChannel channel = FileChannel.open(slot.file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new Lock(isOurs(channel), Optional.of(channel));
        } catch (IOException impossible) {
            return new Lock(true, Optional.empty());
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(FAR, 1, false) != null;
        } catch (IOException impossible) {
            channel.close();
            throw impossible;
        }
    }

    /** Lets others read who has it. */
    void say(String words) {
        try {
            if (channel.isPresent()) {
                channel.get().truncate(0).write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
