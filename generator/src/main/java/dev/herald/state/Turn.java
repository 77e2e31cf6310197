package dev.herald.state;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One build's turn to write a site; a second one waits until it is over. It is a lock on {@code .herald/lock} of the site's folder, which ends with its process
 * whatever happens; where a file system has no locks, builds do not wait for each other.
 */
public final class Turn {

    private static final Duration STEP = Duration.ofMillis(50);
    private static final long FAR = Long.MAX_VALUE - 1; // Windows lets nobody read what is locked

    private final Path target;
    private final boolean isNew;
    private final Optional<FileChannel> channel;

    private Turn(Path target, boolean isNew, Optional<FileChannel> channel) {
        this.target = target;
        this.isNew = isNew;
        this.channel = channel;
    }

    /**
     * Waits for the turn, then does the work.
     *
     * @param patience how long to wait
     * @throws SiteException if another build still has its turn then
     */
    public static <T> T take(Path target, Duration patience, Supplier<T> work) {
        Turn turn = at(target, patience);
        try {
            return work.get();
        } finally {
            turn.end();
        }
    }

    private static Turn at(Path target, Duration patience) {
        boolean isNew = Files.notExists(target);
        Path lock = lock(target);
        try {
            for (Duration waited = Duration.ZERO; waited.compareTo(patience) <= 0; waited = waited.plus(STEP)) {
                Files.createDirectories(lock.getParent());
                Optional<FileChannel> taken = take(lock);
                if (taken.isPresent()) {
                    return new Turn(target, isNew, taken);
                }
                Thread.sleep(STEP.toMillis());
            }
        } catch (IOException impossible) { // whoever writes next says why
            return new Turn(target, isNew, Optional.empty());
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", fault);
        }
        throw new SiteException(Problem.error(
                target.toString(),
                0,
                "another build has been writing here for " + patience.toSeconds() + " s" + holder(lock),
                "let it end, or end it, and build again"));
    }

    private static Path lock(Path target) {
        return target.resolve(".herald").resolve("lock");
    }

    private static Optional<FileChannel> take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(FAR, 1, false);
            if (lock != null && isStillThere(channel, file)) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException ours) { // another build of this process has it
            channel.close();
            return Optional.empty();
        } catch (IOException fault) { // no locks on this file system
            channel.close();
            Files.deleteIfExists(file);
            throw fault;
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether the file is the one that was opened: who had the turn before may just have deleted it. */
    private static boolean isStillThere(FileChannel channel, Path file) throws IOException {
        String mark = ProcessHandle.current().pid() + " " + UUID.randomUUID();
        channel.truncate(0).write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)), 0);
        return Files.exists(file) && Files.readString(file).equals(mark);
    }

    private static String holder(Path lock) {
        try {
            return " (process " + Files.readString(lock).split(" ")[0] + ")";
        } catch (IOException gone) {
            return "";
        }
    }

    /** Leaves nothing behind. */
    private void end() {
        if (channel.isEmpty()) {
            return;
        }
        try {
            Files.deleteIfExists(lock(target));
            channel.get().close();
            deleteIfEmpty(target.resolve(".herald"));
            if (isNew) {
                deleteIfEmpty(target);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException inUse) {
            return;
        }
    }
}
