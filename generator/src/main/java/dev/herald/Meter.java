package dev.herald;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Tells on a terminal how far a long build is, on one line, which is gone in the end: after the first second, and then five times in each. */
final class Meter implements Progress, AutoCloseable {

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final String WIPED = "\r\u001b[K"; // to the line's start, and what is on it is cleared (ECMA-48, EL)

    private enum Screen {
        UNKNOWN,
        THERE,
        NOT_THERE
    }

    private final PrintWriter out;
    private final LongSupplier nanos;
    private final BooleanSupplier terminal;
    private final AtomicLong due;
    private Screen screen = Screen.UNKNOWN;

    /** @param terminal is asked at most once, and not by a short build: to look for a terminal takes longer than a page */
    Meter(PrintWriter out, LongSupplier nanos, BooleanSupplier terminal) {
        this.out = out;
        this.nanos = nanos;
        this.terminal = terminal;
        this.due = new AtomicLong(nanos.getAsLong() + PATIENCE);
    }

    @Override
    public void rendered(int done, int of) {
        long next = due.get();
        long now = nanos.getAsLong();
        if (now - next >= 0 && due.compareAndSet(next, now + PAUSE)) {
            show(String.format(Locale.ROOT, "rendering %,d of %,d", done, of));
        }
    }

    private synchronized void show(String line) {
        if (screen == Screen.UNKNOWN) {
            screen = terminal.getAsBoolean() ? Screen.THERE : Screen.NOT_THERE;
        }
        if (screen == Screen.THERE) {
            out.print(WIPED + line);
            out.flush();
        }
    }

    /** Leaves nothing on the line. */
    @Override
    public synchronized void close() {
        if (screen == Screen.THERE) {
            out.print(WIPED);
            out.flush();
        }
    }
}
