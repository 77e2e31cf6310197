package dev.herald;

import dev.herald.Built.Remaking;
import dev.herald.cache.Cache;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.HeaderIndex;
import dev.herald.output.Keys;
import dev.herald.output.Looks;
import dev.herald.output.OutputFolder;
import dev.herald.output.OutputFolder.Published;
import dev.herald.picture.Pictures;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.state.Memory.Looked;
import dev.herald.state.Notes;
import dev.herald.state.Turn;
import dev.herald.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The front door: a folder of Markdown in, a folder of HTML out. */
public final class Herald {

    private static final Duration PATIENCE = Duration.ofMinutes(5); // of a build that waits for another

    private final Path blog;
    private final BuildOptions options;
    private final boolean looks;
    private final Progress progress;
    private final Errors errors;
    private final Problems problems = new Problems();

    /** What a build does that finds errors. */
    private enum Errors {
        /** It stops before it has changed the site. */
        STOP,
        /** It tells them, and writes what it could make. */
        TELL
    }

    private Herald(Path blog, BuildOptions options, boolean looks, Progress progress) {
        this(blog, options, looks, progress, Errors.STOP);
    }

    private Herald(Path blog, BuildOptions options, boolean looks, Progress progress, Errors errors) {
        this.blog = blog;
        this.options = options;
        this.looks = looks;
        this.progress = progress;
        this.errors = errors;
    }

    /**
     * Builds a site. Where a build would write what the last one wrote, nothing is done but to tell so.
     *
     * @param site the blog's folder, with {@code site.yaml} in it
     * @param target where the site goes; files of others in it stay
     * @param defaults what a POM or the like says, used where {@code site.yaml} is silent
     * @param drafts whether drafts are published
     * @param future whether posts that are not due are published
     * @param now decides what is due
     * @throws dev.herald.problem.SiteException with every problem, if there is an error; the target is then as it was
     */
    public static Report build(
            Path site, Path target, SiteDefaults defaults, boolean drafts, boolean future, Instant now) {
        return build(site, target, defaults, drafts, future, now, Progress.NONE);
    }

    /** The same, and tells how far it is. */
    public static Report build(
            Path site,
            Path target,
            SiteDefaults defaults,
            boolean drafts,
            boolean future,
            Instant now,
            Progress progress) {
        BuildOptions options = new BuildOptions(drafts, future, now);
        Recollection last = Recollection.of(site, target, defaults, options, drafts, true);
        return last.report()
                .orElseGet(() -> new Herald(site, options, drafts, progress)
                        .build(target, defaults, last, false)
                        .report());
    }

    /** The same as if nothing was remembered of the last build. */
    public static Report buildAnew(
            Path site, Path target, SiteDefaults defaults, boolean drafts, boolean future, Instant now) {
        return buildAnew(site, target, defaults, drafts, future, now, Progress.NONE);
    }

    /** The same as if nothing was remembered of the last build, and tells how far it is. */
    public static Report buildAnew(
            Path site,
            Path target,
            SiteDefaults defaults,
            boolean drafts,
            boolean future,
            Instant now,
            Progress progress) {
        BuildOptions options = new BuildOptions(drafts, future, now);
        Recollection none = Recollection.of(site, target, defaults, options, drafts, false);
        return new Herald(site, options, drafts, progress)
                .build(target, defaults, none, false)
                .report();
    }

    /**
     * Builds the site of a preview, with drafts and with posts that are not due, and keeps it in memory.
     *
     * @throws dev.herald.problem.SiteException as {@link #build}
     */
    static Built preview(Path site, Path target, SiteDefaults defaults, Instant now) {
        BuildOptions options = new BuildOptions(true, true, now);
        Recollection last = Recollection.of(site, target, defaults, options, false, true);
        return new Herald(site, options, false, Progress.NONE).build(target, defaults, last, true);
    }

    /**
     * Builds what can be made of a blog with errors, for somebody who looks at it; the report has the errors. Nothing is remembered of it.
     *
     * @param target never the folder that is published
     * @throws dev.herald.problem.SiteException if no page can be made
     */
    static Report attempt(Path site, Path target, SiteDefaults defaults, BuildOptions options) {
        Recollection none = Recollection.of(site, target, defaults, options, false, false);
        return new Herald(site, options, false, Progress.NONE, Errors.TELL)
                .build(target, defaults, none, false)
                .report();
    }

    private Built build(Path target, SiteDefaults defaults, Recollection last, boolean stays) {
        SiteConfig config = SiteFile.read(blog, defaults, problems);
        Optional<Looked> looked = last.look(config).filter(any -> errors == Errors.STOP);
        Meanwhile<Notes> noted = Meanwhile.begin(last::notes);
        Optional<HeaderIndex> headers =
                Optional.of(config).filter(any -> stays).map(one -> new HeaderIndex(one, options));
        Meanwhile<Arranged> reading =
                Meanwhile.begin(() -> Arranged.read(blog, target, config, options, headers, problems));
        Set<Route> shown = ConcurrentHashMap.newKeySet();
        Optional<Theme> theme =
                theme(config, () -> reading.result().content().pictures().telling(shown::add));
        Arranged arranged = reading.result();
        return Turn.take(blog, target, PATIENCE, () -> {
            try (Notes notes = noted.result();
                    OutputFolder folder = OutputFolder.open(target, notes)) {
                Keys keys = Ground.keys(arranged, last.maker(), looked, shown);
                Optional<Remaking> remaking =
                        new SiteWriter(arranged, options, looks, progress, problems).write(folder, keys, theme);
                if (remaking.isEmpty() || errors == Errors.STOP) {
                    problems.throwIfErrors();
                }
                Published published = folder.publish();
                Cache.of(blog).tidy();
                LastBuild done = done(arranged.content(), arranged.site(), published);
                Map<String, OptionalLong> sums = folder.sums();
                last.keep(looked.filter(all -> arranged.content().answered()), done, sums, notes);
                return new Built(arranged, headers, remaking, published, sums, told(done, published, target));
            }
        });
    }

    private Optional<Theme> theme(SiteConfig config, Supplier<Pictures> pictures) {
        try {
            Theme theme = Theme.load(blog, config, pictures);
            problems.addAll(theme.warnings());
            return Optional.of(theme);
        } catch (SiteException fault) {
            problems.addAll(fault.problems());
            return Optional.empty();
        }
    }

    private LastBuild done(Content content, Site site, Published published) {
        return new LastBuild(
                content.season(),
                site.posts().size(),
                site.pages().size(),
                published.files(),
                content.skipped(),
                problems.sorted());
    }

    private Report told(LastBuild done, Published published, Path target) {
        problems.addAll(published.problems());
        return new Report(
                target,
                done.posts(),
                done.pages(),
                done.files(),
                published.written().size(),
                published.removed().size(),
                done.skipped(),
                problems.sorted(),
                Optional.of(target.resolve(Looks.ROUTE.file())).filter(any -> looks));
    }
}
