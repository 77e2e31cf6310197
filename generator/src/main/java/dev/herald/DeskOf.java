package dev.herald;

import dev.herald.problem.SiteException;
import dev.herald.serve.DeskBlog;
import dev.herald.serve.DeskSource;
import dev.herald.serve.Work;
import dev.herald.site.Addresses;
import dev.herald.site.Post;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What the desk of a blog knows. The blog is read anew after each build, and when a text appears or goes; no network is asked. */
final class DeskOf implements DeskSource {

    private final Readings readings;
    private final Clock clock;
    private final Supplier<Work> last;
    private Optional<DeskReading> known = Optional.empty();
    private Optional<Work> seen = Optional.empty();

    /**
     * The desk of a blog.
     *
     * @param readings of the blog
     * @param last what the last build of the preview did; the same object until there is another
     */
    DeskOf(Readings readings, Clock clock, Supplier<Work> last) {
        this.readings = readings;
        this.clock = clock;
        this.last = last;
    }

    @Override
    public synchronized DeskBlog blog() {
        Work work = last.get();
        return reading(work).map(reading -> reading.blog(work)).orElseGet(() -> unread(work));
    }

    @Override
    public Optional<String> plan() {
        return now().flatMap(reading -> told(() -> reading.plan(clock.instant(), problems())));
    }

    @Override
    public Optional<String> plan(Post post) {
        return now().flatMap(reading -> told(() -> reading.plan(post, clock.instant(), problems())));
    }

    private int problems() {
        return last.get().problems().size();
    }

    private synchronized Optional<DeskReading> now() {
        return reading(last.get());
    }

    /** The last that could be read, if the settings cannot be read now. */
    @SuppressWarnings("ReferenceEquality") // of two builds that did the same each may have read another blog
    private Optional<DeskReading> reading(Work work) {
        Instant now = clock.instant();
        boolean isNew = seen.filter(one -> one == work).isEmpty();
        if (isNew || known.filter(reading -> reading.holds(now)).isEmpty()) {
            seen = Optional.of(work);
            known = told(() -> DeskReading.of(readings.at(now), now)).or(() -> known);
        }
        return known;
    }

    /** Nothing if the settings or the theme are at fault, or a file goes while it is read; the build tells that. */
    private static <T> Optional<T> told(Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (SiteException | UncheckedIOException toldByTheBuild) {
            return Optional.empty();
        }
    }

    /** A blog of which nothing is known but that it is at fault. */
    private DeskBlog unread(Work work) {
        Path folder = readings.place().site().toAbsolutePath().normalize().getFileName();
        return new DeskBlog(
                String.valueOf(folder),
                Locale.ENGLISH,
                new Addresses(URI.create("http://localhost")),
                ZoneOffset.UTC,
                List.of(),
                work.problems(),
                work.done(),
                List.of());
    }
}
