package dev.herald.state;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * One build's turn to write a site; a second one waits until it is over. It is a lock on a file in {@code .herald/turns} of the blog, which ends with its
 * process whatever happens; where nothing can be locked, builds of two processes do not wait for each other.
 */
public final class Turn {

    /** The files that this process has locked. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private static final Duration STEP = Duration.ofMillis(50);

    private Turn() {}

    /**
     * Waits for the turn, then does the work.
     *
     * @param patience how long to wait
     * @throws SiteException if another build still has its turn then
     */
    public static <T> T take(Path blog, Path target, Duration patience, Supplier<T> work) {
        Slot slot = Slot.of(blog.toAbsolutePath().normalize(), "turns", target);
        Path file = slot.file();
        for (Duration waited = Duration.ZERO; waited.compareTo(patience) <= 0; waited = waited.plus(STEP)) {
            if (OURS.add(file)) {
                try (Lock lock = Lock.on(slot)) {
                    if (lock.isTaken()) {
                        lock.say(Long.toString(ProcessHandle.current().pid()));
                        return work.get();
                    }
                } finally {
                    OURS.remove(file);
                }
            }
            pause();
        }
        throw new SiteException(Problem.error(
                target.toString(),
                0,
                "another build has been writing here for " + patience.toSeconds() + " s" + holder(file),
                "let it end, or end it, and build again"));
    }

    private static void pause() {
        try {
            Thread.sleep(STEP.toMillis());
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", fault);
        }
    }

    private static String holder(Path file) {
        try {
            return " (process "
                    + (OURS.contains(file)
                            ? Long.toString(ProcessHandle.current().pid())
                            : Files.readString(file))
                    + ")";
        } catch (IOException gone) {
            return "";
        }
    }
}
