package dev.herald.serve;

import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The builds of a preview, one after the other in a thread of their own: what is saved while one runs is built next, all at once. */
final class Builds implements AutoCloseable {

    private static final int PATIENCE = 10; // seconds for a build to end when the preview does

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Builds::thread);
    private final Consumer<Saved> build;
    private Optional<Saved> waiting = Optional.empty();

    Builds(Consumer<Saved> build) {
        this.build = build;
    }

    /**
     * What a build is for.
     *
     * @param files that were saved
     * @param shown already, by their routes
     * @param since when the first of them was seen, in nanoseconds of the machine's own clock
     */
    record Saved(Set<Path> files, Set<Route> shown, long since) {

        private Saved and(Saved more) {
            return new Saved(both(files, more.files), both(shown, more.shown), since);
        }

        private static <T> Set<T> both(Set<T> some, Set<T> more) {
            Set<T> both = new HashSet<>(some);
            both.addAll(more);
            return both;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "herald-build");
        thread.setDaemon(true);
        return thread;
    }

    /** Asks for a build; it begins when the one that runs has ended. */
    synchronized void want(Saved saved) {
        if (waiting.isEmpty()) {
            thread.execute(() -> build.accept(taken()));
        }
        waiting = Optional.of(waiting.map(first -> first.and(saved)).orElse(saved));
    }

    private synchronized Saved taken() {
        Saved saved = waiting.orElseThrow();
        waiting = Optional.empty();
        return saved;
    }

    /** Lets the build that runs end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
