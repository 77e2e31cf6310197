package dev.herald.serve;

import dev.herald.problem.Problem;
import dev.herald.serve.Builds.Saved;
import dev.herald.site.Addresses;
import dev.herald.site.Route;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A blog as it will be, in a browser of this machine: built when something is saved, and shown in pages that follow. */
public final class Preview implements AutoCloseable {

    /** The first port that is tried, as Jekyll has it. */
    public static final int PORT = 4000;

    private static final int PATIENCE = 10; // seconds for a build to end when the preview does

    private final Premises premises;
    private final Loopback loopback;
    private final Events events = new Events(this::path);
    private final Saves saves;
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Bearings bearings;
    private volatile List<Problem> errors = List.of();
    private volatile boolean running;
    private volatile boolean closed;

    private Preview(Premises premises, Loopback loopback) {
        this.premises = premises;
        this.loopback = loopback;
        this.bearings = premises.bearings().get();
        this.saves = Saves.in(premises.blog(), bearings.places());
    }

    /**
     * Opens a preview. Its pages wait for the first build, which {@link #run} does.
     *
     * @param port to be had; by default the next free one from {@link #PORT} on; 0 is any that is free
     * @throws dev.herald.problem.SiteException if the port is taken
     */
    public static Preview open(Premises premises, OptionalInt port) {
        Loopback loopback = port.isPresent() ? Loopback.at(port.getAsInt()) : Loopback.from(PORT);
        Preview preview = new Preview(premises, loopback);
        loopback.answer(new Front(loopback, preview, preview.events));
        return preview;
    }

    /** Where to look. */
    public URI address() {
        return URI.create(loopback.origin() + address(Route.HOME));
    }

    /** Builds what there is, and again whenever something is saved, until the preview is closed. Meanwhile a saved text is shown at once where that can be. */
    public void run(Consumer<Round> told) throws InterruptedException {
        running = true;
        try (Builds builds = new Builds(saved -> build(saved, told))) {
            builds.want(new Saved(Set.of(), Set.of(), System.nanoTime()));
            while (!closed) {
                Set<Path> saved = saves.next();
                if (!saved.isEmpty()) {
                    builds.want(shown(saved));
                }
            }
        } finally {
            ended.countDown();
        }
    }

    private Saved shown(Set<Path> saved) {
        long seen = System.nanoTime();
        Set<Route> shown = premises.workshop().quickly(saved);
        events.changed(shown);
        if (saved.stream().anyMatch(file -> premises.blog().equals(file.getParent()))) {
            bearings = premises.bearings().get(); // its settings lie there
            saves.lookAt(bearings.places());
        }
        return new Saved(saved, shown, seen);
    }

    private void build(Saved saved, Consumer<Round> told) {
        Work work = premises.workshop().build();
        errors = work.problems().stream().filter(Problem::isError).toList();
        events.changed(work.changed());
        events.problems(work.problems());
        first.countDown();
        told.accept(new Round(
                saved.files(), work.with(saved.shown()), Duration.ofNanos(System.nanoTime() - saved.since())));
    }

    Premises premises() {
        return premises;
    }

    Map<Route, Mark> marks() {
        return premises.marks().get();
    }

    /** What keeps the site from being what the blog is. */
    List<Problem> errors() {
        return errors;
    }

    /** The path of a route on this host, percent-encoded. */
    String address(Route route) {
        return bearings.below() + route.encoded();
    }

    /** The path of a route on this host, decoded. */
    String path(Route route) {
        return Addresses.decoded(bearings.below()) + route.path();
    }

    /** The path within the site; nothing for one that is not below the site's. */
    Optional<String> below(String path) {
        String below = Addresses.decoded(bearings.below());
        return path.startsWith(below + "/") ? Optional.of(path.substring(below.length())) : Optional.empty();
    }

    /** Waits until there is something to show. */
    void awaitFirst() {
        try {
            first.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the preview; a build that runs is let end. */
    @Override
    public void close() {
        closed = true;
        saves.close();
        loopback.close();
        try {
            ended.await(running ? PATIENCE : 0, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
