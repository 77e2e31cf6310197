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
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.Content.Skipped;
import dev.herald.content.ContentReader;
import dev.herald.content.Data;
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
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.search.Search;
import dev.herald.site.Listings;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.theme.SiteView;
import dev.herald.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes all files of a site that is arranged into its folder: every page, then what others read. */
final class SiteWriter {

    private final Arranged arranged;
    private final SiteConfig config;
    private final Content content;
    private final Site site;
    private final Topics topics;
    private final Places places;
    private final BuildOptions options;
    private final boolean looks;
    private final Progress progress;
    private final Problems problems;

    /**
     * @param looks whether pages are made that show how each post will look out there
     * @param problems gets what was found
     */
    SiteWriter(Arranged arranged, BuildOptions options, boolean looks, Progress progress, Problems problems) {
        this.arranged = arranged;
        this.config = arranged.config();
        this.content = arranged.content();
        this.site = arranged.site();
        this.topics = new Topics(config, site);
        this.places = Places.of(config, content, site, topics);
        this.options = options;
        this.looks = looks;
        this.progress = progress;
        this.problems = problems;
    }

    /**
     * Fills a folder, and tells what is wrong with the site.
     *
     * @param theme without one nothing is written
     * @return what can make a page once more
     */
    Optional<Remaking> write(OutputFolder folder, Keys keys, Optional<Theme> theme) {
        Optional<Remaking> remaking = theme.map(one -> render(folder, one, keys));
        if (remaking.isEmpty()) {
            look();
        }
        check();
        return remaking;
    }

    /** Without a theme nothing can be written, but all that is wrong with the texts can still be told. */
    private void look() {
        Bodies bodies = new Bodies(config, content, places.made(), Words.ENGLISH);
        places.texts().forEach(post -> problems.addAll(bodies.render(post).problems()));
    }

    private Remaking render(OutputFolder folder, Theme theme, Keys keys) {
        problems.addAll(Collisions.ofAliases(content, theme.files(), config));
        Set<Route> addresses = places.with(theme.files());
        problems.addAll(config.check().pictures().of(theme.missing(places.all(theme.files()))));
        Bodies bodies = new Bodies(config, content, addresses, words(theme));
        SiteView view = view();
        Darkroom darkroom = new Darkroom(
                content.pictures(),
                theme.pictures(),
                config.pictures(),
                Cache.of(arranged.blog()),
                config.basePath(),
                arranged.blog());
        Questions questions = new Questions(config, theme, darkroom, content.pictures());
        Originals originals = new Originals(config.pictures(), Cache.of(arranged.blog()), arranged.blog());
        Summaries summaries = new Summaries();
        Policies policies = new Policies(config, content.files(), theme.assets());
        Cards cards = Cards.of(
                arranged.blog(),
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
                new Headers(config, policies, content.files(), lasting(theme)),
                new Attachments(content.files(), originals, theme.assets()),
                new PictureFiles(darkroom),
                new TextTemplates(
                        config, site, view, theme, keys, summaries), // the blog's own file of that name comes first
                new HostFiles(config),
                new WellKnown(config),
                new KeyFiles(config),
                new Passing(progress, places.texts().size())));
        if (looks) {
            others.add(new Looks(config, states(), folder::bytes)); // last, as it measures what the others wrote
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
    private Set<Route> lasting(Theme theme) {
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
    private Map<String, String> states() {
        BuildOptions usual = new BuildOptions(false, false, options.now());
        return ContentReader.read(arranged.blog(), config, usual).skipped().stream()
                .collect(Collectors.toMap(Skipped::file, Skipped::reason, (first, second) -> first));
    }

    private static Words words(Theme theme) {
        return (word, language) -> theme.word(language, word.key(), 1);
    }

    private SiteView view() {
        return new SiteView(
                config,
                site.tags(),
                site.categories(),
                site.series(),
                site.posts().stream().findFirst().map(post -> post.published().getYear()),
                Listings.ARCHIVE,
                Optional.of(Listings.SEARCH).filter(route -> config.search()),
                topics.links(),
                Data.read(arranged.blog(), problems));
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

    private void check() {
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
}
