package dev.herald;

import dev.herald.Announcing.Place;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.serve.DeskPages;
import dev.herald.serve.Premises;
import dev.herald.serve.Preview;
import dev.herald.serve.Round;
import dev.herald.site.Route;
import dev.herald.state.Hold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** The preview of a blog: in a browser of this machine, drafts and all that is still to come among the rest, and never out of date. */
public final class Serving implements AutoCloseable {

    private final Path blog;
    private final Preview preview;
    private final Hold hold;
    private List<Problem> told = List.of();

    private Serving(Path blog, Preview preview, Hold hold) {
        this.blog = blog;
        this.preview = preview;
        this.hold = hold;
        hold.say(preview.address().toString());
    }

    /** Where a preview of the command line has its site: beside what Herald keeps for itself, which git ignores. */
    static Path folder(Path blog) {
        return blog.resolve(".herald/preview");
    }

    /**
     * Opens a preview; its pages wait for {@link #run}.
     *
     * @param site a folder for previews of the blog; if another one has it, {@code site-2} and so on is taken
     * @param port to be had; by default the next free one from 4000 on; 0 is any that is free
     * @throws dev.herald.problem.SiteException if there is no {@code site.yaml}, or the port is taken
     */
    public static Serving open(Path blog, Path site, SiteDefaults defaults, OptionalInt port, Clock clock) {
        SiteFile.read(blog, defaults, new Problems());
        Path real = real(blog);
        Hold hold = Hold.of(real, site.toAbsolutePath());
        try {
            return new Serving(
                    real, Preview.open(premises(new Place(real, hold.folder(), defaults), clock), port), hold);
        } catch (SiteException taken) {
            hold.close();
            throw taken;
        }
    }

    /** Not by a link: what is saved is told by the folder's own name. */
    private static Path real(Path blog) {
        try {
            return blog.toRealPath();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Premises premises(Place place, Clock clock) {
        Workbench bench = new Workbench(place, clock);
        LastWork work = new LastWork(bench);
        DeskPages desk = new DeskPages(new DeskOf(bench.readings(), clock, work), place.target(), clock);
        return new Premises(place.site(), place.target(), work, bench::bearings, bench::marks, desk);
    }

    /** Where to look. */
    public URI address() {
        return preview.address();
    }

    /** Where another preview of the same blog is. */
    public Optional<String> other() {
        return hold.other();
    }

    /**
     * Builds, and again whenever something is saved, until the preview is closed or the program is told to end.
     *
     * @param said what was built, in a line
     * @param problems each that was not there the time before
     */
    public void run(Consumer<String> said, Consumer<Problem> problems) {
        Thread end = new Thread(preview::close, "herald-end");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            preview.run(round -> tell(round, said, problems));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            forget(end);
        }
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException ending) { // it runs already
            return;
        }
    }

    private void tell(Round round, Consumer<String> said, Consumer<Problem> problems) {
        List<Problem> fresh = new ArrayList<>(round.work().problems());
        fresh.removeAll(told);
        told = round.work().problems();
        fresh.forEach(problems);
        said.accept(line(round));
    }

    /** {@code content/posts/hello.md: 3 files are new, in 41 ms}. */
    private String line(Round round) {
        long errors = round.work().problems().stream().filter(Problem::isError).count();
        String done = round.work().done()
                ? counted(round.work().changed(), round.saved().isEmpty())
                : (errors == 1 ? "an error keeps" : errors + " errors keep")
                        + (round.saved().isEmpty() ? " the site from being built" : " the last good site up");
        return saved(round) + done + ", in " + round.took().toMillis() + " ms";
    }

    private String saved(Round round) {
        List<String> names = round.saved().stream()
                .map(file -> blog.relativize(file).toString().replace('\\', '/'))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        int more = names.size() - 1;
        return names.get(0) + (more == 0 ? "" : " and " + more + " more") + ": ";
    }

    private static String counted(Set<Route> changed, boolean first) {
        if (changed.isEmpty()) {
            return first ? "the site is up to date" : "nothing is new on the site";
        }
        return changed.size() + (changed.size() == 1 ? " file is" : " files are") + " new";
    }

    @Override
    public void close() {
        preview.close();
        hold.close();
    }
}
