package dev.herald.announce;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** Waiting, and how long it took by a clock that nobody sets. */
public interface Pauses {

    /** Nanoseconds since some moment. */
    long nanos();

    /**
     * Waits.
     *
     * @throws CancellationException if somebody stops this thread meanwhile
     */
    void sleep(Duration time);

    /** The machine's own. */
    static Pauses real() {
        return new Pauses() {

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration time) {
                try {
                    Thread.sleep(time.toMillis());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("stopped");
                }
            }
        };
    }
}
