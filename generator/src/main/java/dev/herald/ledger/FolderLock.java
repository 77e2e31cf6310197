package dev.herald.ledger;

import dev.herald.config.Durations;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** A file that one holder at a time has, of all threads and processes that use the same folder. The system takes it back from one that dies. */
final class FolderLock {

    private static final long STEP = 5; // ms

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Waits until the lock is free.
     *
     * @throws IOException if that takes longer, or there are no locks here
     */
    static FolderLock take(Path lock, Duration patience) throws IOException {
        FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = isTaken(file, System.nanoTime() + patience.toNanos());
        } finally {
            if (!taken) {
                file.close();
            }
        }
        if (!taken) {
            throw new IOException(
                    "another runner has not let go of " + lock.getFileName() + " for " + Durations.shown(patience));
        }
        return new FolderLock(file);
    }

    private static boolean isTaken(FileChannel file, long until) throws IOException {
        while (!tryOnce(file)) {
            if (System.nanoTime() - until > 0 || isInterrupted()) {
                return false;
            }
        }
        return true;
    }

    private static boolean tryOnce(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ofAnotherThread) {
            return false;
        }
    }

    private static boolean isInterrupted() {
        try {
            Thread.sleep(STEP);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Lets go. */
    void close() throws IOException {
        file.close();
    }
}
