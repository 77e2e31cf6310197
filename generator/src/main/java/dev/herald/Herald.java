package dev.herald;

import dev.herald.Built.Remaking;
import dev.herald.cache.Cache;
import dev.herald.card.Cards;
import dev.herald.check.Collisions;
import dev.herald.check.Descriptions;
import dev.herald.check.FeedTerms;
import dev.herald.check.MenuLinks;
import dev.herald.check.PublicAddress;
import dev.herald.check.UsualPicture;
import dev.herald.check.rule.Rules;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.Content.Skipped;
import dev.herald.content.ContentReader;
import dev.herald.content.Data;
import dev.herald.content.HeaderIndex;
import dev.herald.feed.Feeds;
import dev.herald.feed.Topics;
import dev.herald.markdown.Words;
import dev.herald.meta.Heads;
import dev.herald.meta.Summaries;
import dev.herald.output.Attachments;
import dev.herald.output.Headers;
import dev.herald.output.HostFiles;
import dev.herald.output.HtmlPages;
import dev.herald.output.KeyFiles;
import dev.herald.output.Keys;
import dev.herald.output.Looks;
import dev.herald.output.Output;
import dev.herald.output.OutputFile;
import dev.herald.output.OutputFolder;
import dev.herald.output.OutputFolder.Published;
import dev.herald.output.PictureFiles;
import dev.herald.output.Policies;
import dev.herald.output.Questions;
import dev.herald.output.Redirects;
import dev.herald.output.Sitemap;
import dev.herald.output.TextTemplates;
import dev.herald.output.WellKnown;
import dev.herald.output.Workers;
import dev.herald.picture.Darkroom;
import dev.herald.picture.Originals;
import dev.herald.picture.Pictures;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.search.Search;
import dev.herald.site.Listings;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.state.Memory.Looked;
import dev.herald.state.Notes;
import dev.herald.state.Turn;
import dev.herald.theme.SiteView;
import dev.herald.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                Optional<Remaking> remaking =
                        fill(folder, arranged, Ground.keys(arranged, last.maker(), looked, shown), theme);
                Published published = folder.publish();
                Cache.of(blog).tidy();
                LastBuild done = done(arranged.content(), arranged.site(), published);
                Map<String, OptionalLong> sums = folder.sums();
                last.keep(looked.filter(all -> arranged.content().answered()), done, sums, notes);
                return new Built(arranged, headers, remaking, published, sums, told(done, published, target));
            }
        });
    }

    private Optional<Remaking> fill(OutputFolder folder, Arranged arranged, Keys keys, Optional<Theme> theme) {
        SiteConfig config = arranged.config();
        Topics topics = new Topics(config, arranged.site());
        Places places = Places.of(config, arranged.content(), arranged.site(), topics);
        Optional<Remaking> remaking = theme.map(one -> render(arranged, topics, places, folder, one, keys));
        if (remaking.isEmpty()) {
            look(arranged, places);
        }
        check(config, arranged.content(), arranged.site(), topics, places);
        if (remaking.isEmpty() || errors == Errors.STOP) {
            problems.throwIfErrors();
        }
        return remaking;
    }

    /** Without a theme nothing can be written, but all that is wrong with the texts can still be told. */
    private void look(Arranged arranged, Places places) {
        Bodies bodies = new Bodies(arranged.config(), arranged.content(), places.made(), Words.ENGLISH);
        places.texts().forEach(post -> problems.addAll(bodies.render(post).problems()));
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

    private Remaking render(
            Arranged arranged, Topics topics, Places places, OutputFolder folder, Theme theme, Keys keys) {
        SiteConfig config = arranged.config();
        Content content = arranged.content();
        Site site = arranged.site();
        problems.addAll(Collisions.ofAliases(content, theme.files(), config));
        Set<Route> addresses = places.with(theme.files());
        problems.addAll(config.check().pictures().of(theme.missing(places.all(theme.files()))));
        Bodies bodies = new Bodies(config, content, addresses, words(theme));
        SiteView view = view(config, site, topics);
        Darkroom darkroom = new Darkroom(
                content.pictures(), theme.pictures(), config.pictures(), Cache.of(blog), config.basePath(), blog);
        Questions questions = new Questions(config, theme, darkroom, content.pictures());
        Originals originals = new Originals(config.pictures(), Cache.of(blog), blog);
        Summaries summaries = new Summaries();
        Policies policies = new Policies(config, content.files(), theme.assets());
        Cards cards = Cards.of(
                blog,
                config,
                theme,
                content.pictures(),
                (route, png) -> addCard(new OutputFile.Bytes(route, png), folder),
                problems);
        Heads heads = new Heads(config, theme, questions.pictures(), cards);
        Discussions discussions = Discussions.of(arranged);
        HtmlPages pages = new HtmlPages(
                config, view, heads, bodies, discussions::of, policies, questions, keys, summaries, problems);
        List<Output> apart = List.of(
                new Feeds(
                        config, site, topics, content.pictures(), darkroom, originals, keys, summaries, folder::aside),
                new Sitemap(config, site, problems),
                new Search(config, site, keys, summaries));
        List<Output> others = new ArrayList<>(List.of(
                new Redirects(config, places.texts(), addresses, content.files(), policies),
                new Headers(config, policies, content.files(), lasting(theme, content)),
                new Attachments(content.files(), originals, theme.assets()),
                new PictureFiles(darkroom),
                new TextTemplates(
                        config, site, view, theme, keys, summaries), // the blog's own file of that name comes first
                new HostFiles(config),
                new WellKnown(config),
                new KeyFiles(config),
                new Passing(progress, places.texts().size())));
        if (looks) {
            others.add(new Looks(config, states(config), folder::bytes)); // last, as it measures what the others wrote
        }
        pages.write(site, Stream.concat(apart.stream(), others.stream()).toList(), folder);
        problems.addAll(cards.problems());
        Stream<OutputFile> first = Workers.each(apart, Output::files).stream().flatMap(List::stream);
        Workers.each(first.toList(), file -> add(file, folder));
        others.forEach(output -> Workers.each(output.files(), file -> add(file, folder)));
        problems.addAll(darkroom.problems());
        problems.addAll(originals.problems());
        return new Remaking(pages, darkroom);
    }

    /** Where nothing ever changes, because the names of files say what is in them; no folder in which somebody else has files too. */
    private static Set<Route> lasting(Theme theme, Content content) {
        Set<Route> others = new TreeSet<>(theme.files());
        content.files().forEach(file -> others.add(file.route()));
        Set<Route> lasting = new TreeSet<>(theme.lasting());
        for (String folder : List.of(Cards.FOLDER, Darkroom.FOLDER)) {
            if (others.stream().noneMatch(route -> route.path().startsWith(folder))) {
                lasting.add(new Route(folder));
            }
        }
        return lasting;
    }

    /** Why files would be left out of a build without drafts. */
    private Map<String, String> states(SiteConfig config) {
        BuildOptions usual = new BuildOptions(false, false, options.now());
        return ContentReader.read(blog, config, usual).skipped().stream()
                .collect(Collectors.toMap(Skipped::file, Skipped::reason, (first, second) -> first));
    }

    private static Words words(Theme theme) {
        return (word, language) -> theme.word(language, word.key(), 1);
    }

    private SiteView view(SiteConfig config, Site site, Topics topics) {
        return new SiteView(
                config,
                site.tags(),
                site.categories(),
                site.series(),
                site.posts().stream().findFirst().map(post -> post.published().getYear()),
                Listings.ARCHIVE,
                Optional.of(Listings.SEARCH).filter(route -> config.search()),
                topics.links(),
                Data.read(blog, problems));
    }

    private boolean add(OutputFile file, OutputFolder folder) {
        return told(() -> folder.add(file));
    }

    private void addCard(OutputFile.Bytes file, OutputFolder folder) {
        told(() -> folder.addNamed(file));
    }

    private boolean told(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (SiteException fault) {
            problems.addAll(fault.problems());
            return false;
        }
    }

    private void check(SiteConfig config, Content content, Site site, Topics topics, Places places) {
        problems.addAll(Collisions.withOthers(content, places.own(), config));
        problems.addAll(Collisions.withFeeds(content, topics.routes(), config));
        problems.addAll(config.check().links().of(MenuLinks.broken(config, places.all())));
        problems.addAll(FeedTerms.unknown(config, site));
        problems.addAll(Rules.unknown(config));
        problems.addAll(config.check().search().of(Descriptions.withHtml(config)));
        problems.addAll(config.check().address().of(PublicAddress.fault(config)));
        problems.addAll(UsualPicture.faults(config, content.pictures()));
        if (config.strict()) {
            problems.beStrict();
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
