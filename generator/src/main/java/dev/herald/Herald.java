package dev.herald;

import dev.herald.check.Apart;
import dev.herald.check.Collisions;
import dev.herald.check.Descriptions;
import dev.herald.check.FeedTerms;
import dev.herald.check.MenuLinks;
import dev.herald.check.PublicAddress;
import dev.herald.check.UsualPicture;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.Content.Source;
import dev.herald.content.ContentReader;
import dev.herald.content.Data;
import dev.herald.feed.Feeds;
import dev.herald.markdown.Words;
import dev.herald.meta.Heads;
import dev.herald.output.Attachments;
import dev.herald.output.HtmlPages;
import dev.herald.output.Output;
import dev.herald.output.OutputFile;
import dev.herald.output.OutputFolder;
import dev.herald.output.OutputFolder.Published;
import dev.herald.output.Redirects;
import dev.herald.output.Sitemap;
import dev.herald.output.Workers;
import dev.herald.picture.Measured;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.search.Search;
import dev.herald.site.Listings;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.theme.SiteView;
import dev.herald.theme.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The front door: a folder of Markdown in, a folder of HTML out. */
public final class Herald {

    private final Path blog;
    private final BuildOptions options;
    private final Problems problems = new Problems();

    private Herald(Path blog, BuildOptions options) {
        this.blog = blog;
        this.options = options;
    }

    /**
     * Builds a site.
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
        return new Herald(site, new BuildOptions(drafts, future, now)).build(target, defaults);
    }

    private Report build(Path target, SiteDefaults defaults) {
        SiteConfig config = SiteFile.read(blog, defaults, problems);
        Apart.require(blog, target, config.content());
        Content content = read(config);
        Site site = Listings.arrange(config, dated(content.posts()), posts(content.pages()));
        Feeds feeds = new Feeds(config, site, content.files());
        try (OutputFolder folder = OutputFolder.open(target)) {
            render(config, content, site, feeds, folder);
            check(config, content, site, feeds);
            return write(content, site, folder, target);
        }
    }

    private Content read(SiteConfig config) {
        Content content = Collisions.settle(ContentReader.read(blog, config, options), config);
        problems.addAll(content.problems());
        return content;
    }

    /** A post whose date is at fault has been told; the others are looked at all the same. */
    private static List<Post> dated(List<Source> sources) {
        return posts(sources).stream().filter(post -> post.date().isPresent()).toList();
    }

    private static List<Post> texts(Content content) {
        return Stream.concat(posts(content.posts()).stream(), posts(content.pages()).stream())
                .toList();
    }

    private static List<Post> posts(List<Source> sources) {
        return sources.stream().map(Source::post).toList();
    }

    private void render(SiteConfig config, Content content, Site site, Feeds feeds, OutputFolder folder) {
        Optional<Theme> theme = theme(config);
        if (theme.isPresent()) {
            render(config, content, site, feeds, folder, theme.get());
        } else {
            Bodies bodies = new Bodies(config, content, addresses(config, site, feeds, Set.of()), Words.ENGLISH);
            texts(content).forEach(post -> problems.addAll(bodies.render(post).problems()));
        }
    }

    /** Without a theme nothing can be written, but all that is wrong with the texts can still be told. */
    private Optional<Theme> theme(SiteConfig config) {
        try {
            return Optional.of(Theme.load(blog, config));
        } catch (SiteException fault) {
            problems.addAll(fault.problems());
            return Optional.empty();
        }
    }

    private void render(SiteConfig config, Content content, Site site, Feeds feeds, OutputFolder folder, Theme theme) {
        Set<Route> addresses = addresses(config, site, feeds, theme.assets().keySet());
        Bodies bodies = new Bodies(config, content, addresses, words(theme));
        HtmlPages pages = new HtmlPages(
                config, theme, view(config, site, feeds), heads(config, content, theme), bodies::render, problems);
        List<Output> outputs = List.of(
                feeds,
                new Sitemap(config, site),
                new Search(config, site),
                new Redirects(config, texts(content), addresses, content.files()),
                new Attachments(content.files(), theme.assets()));
        pages.write(site, outputs, folder);
        outputs.forEach(output -> Workers.each(output.files(), file -> add(file, folder)));
    }

    private static Heads heads(SiteConfig config, Content content, Theme theme) {
        return new Heads(config, theme, path -> content.pictures().at(path).flatMap(Measured::size));
    }

    private boolean add(OutputFile file, OutputFolder folder) {
        try {
            return folder.add(file);
        } catch (SiteException fault) {
            problems.addAll(fault.problems());
            return false;
        }
    }

    private static Set<Route> addresses(SiteConfig config, Site site, Feeds feeds, Set<Route> assets) {
        Set<Route> addresses = new HashSet<>(assets);
        site.pages().forEach(page -> addresses.add(page.route()));
        addresses.addAll(feeds.routes());
        addresses.add(Sitemap.ROUTE);
        addresses.addAll(Search.routes(config));
        return addresses;
    }

    /** What Herald writes besides the texts: lists, feeds, sitemap. */
    private static Set<Route> own(SiteConfig config, Content content, Site site, Feeds feeds) {
        Set<Route> own = addresses(config, site, feeds, Set.of());
        texts(content).forEach(post -> own.remove(post.route()));
        return own;
    }

    private static Set<Route> all(SiteConfig config, Content content, Site site, Feeds feeds) {
        Set<Route> all = addresses(config, site, feeds, Set.of());
        texts(content).forEach(post -> all.addAll(post.aliases()));
        content.files().forEach(file -> all.add(file.route()));
        return all;
    }

    private static Words words(Theme theme) {
        return (word, language) -> theme.word(language, word.key(), 1);
    }

    private SiteView view(SiteConfig config, Site site, Feeds feeds) {
        Optional<Integer> lastYear =
                site.posts().stream().findFirst().map(post -> post.published().getYear());
        Map<String, Object> data = Data.read(blog, problems);
        return new SiteView(
                config,
                site.tags(),
                site.categories(),
                site.series(),
                lastYear,
                Listings.ARCHIVE,
                Optional.of(Listings.SEARCH).filter(route -> config.search()),
                feeds.links(),
                data);
    }

    private void check(SiteConfig config, Content content, Site site, Feeds feeds) {
        problems.addAll(Collisions.withOthers(content, own(config, content, site, feeds), config));
        problems.addAll(config.check().links().of(MenuLinks.broken(config, all(config, content, site, feeds))));
        problems.addAll(Collisions.withFeeds(content, feeds.routes(), config));
        problems.addAll(FeedTerms.unknown(config, site));
        problems.addAll(config.check().search().of(Descriptions.withHtml(config)));
        config.publisher()
                .picture()
                .ifPresent(picture -> problems.addAll(
                        UsualPicture.faults(picture.path(), config.line("image"), content.pictures(), config.check())));
        problems.addAll(config.check().address().of(PublicAddress.fault(config)));
        if (config.strict()) {
            problems.beStrict();
        }
        problems.throwIfErrors();
    }

    private Report write(Content content, Site site, OutputFolder folder, Path target) {
        Published published = folder.publish();
        problems.addAll(published.problems());
        return new Report(
                target,
                site.posts().size(),
                site.pages().size(),
                published.files(),
                published.written(),
                published.removed(),
                content.skipped(),
                problems.sorted());
    }
}
