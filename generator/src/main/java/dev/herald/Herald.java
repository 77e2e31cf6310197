package dev.herald;

import dev.herald.check.Apart;
import dev.herald.check.Collisions;
import dev.herald.check.MenuLinks;
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
import dev.herald.output.Attachments;
import dev.herald.output.Headers;
import dev.herald.output.HostFiles;
import dev.herald.output.HtmlPages;
import dev.herald.output.Output;
import dev.herald.output.OutputFile;
import dev.herald.output.OutputFolder;
import dev.herald.output.OutputFolder.Published;
import dev.herald.output.Policies;
import dev.herald.output.Redirects;
import dev.herald.output.Sitemap;
import dev.herald.output.TextTemplates;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
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
        try (OutputFolder folder = OutputFolder.open(target)) {
            render(config, content, site, folder);
            check(config, content, site);
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

    private void render(SiteConfig config, Content content, Site site, OutputFolder folder) {
        Optional<Theme> theme = theme(config);
        if (theme.isPresent()) {
            render(config, content, site, folder, theme.get());
        } else {
            Bodies bodies = new Bodies(config, content, addresses(site, Set.of()), Words.ENGLISH);
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

    private void render(SiteConfig config, Content content, Site site, OutputFolder folder, Theme theme) {
        Set<Route> files = new HashSet<>(theme.assets().keySet());
        files.addAll(theme.texts());
        problems.addAll(Collisions.ofAliases(content, files, config));
        Set<Route> addresses = addresses(site, files);
        Bodies bodies = new Bodies(config, content, addresses, words(theme));
        SiteView view = view(config, site);
        Policies policies = new Policies(config);
        HtmlPages pages = new HtmlPages(config, theme, view, bodies::render, policies, problems);
        List<Output> outputs = List.of(
                new Feeds(config, site),
                new Sitemap(config, site, problems),
                new Redirects(config, texts(content), addresses, content.files(), policies),
                new Headers(config, policies, content.files()),
                new Attachments(content.files(), theme.assets()),
                new TextTemplates(config, site, view, theme, problems), // the blog's own file of that name comes first
                new HostFiles(config));
        pages.write(site, outputs, folder);
        outputs.forEach(output -> output.files().forEach(file -> add(file, folder)));
    }

    private void add(OutputFile file, OutputFolder folder) {
        try {
            folder.add(file);
        } catch (SiteException fault) {
            problems.addAll(fault.problems());
        }
    }

    private static Set<Route> addresses(Site site, Set<Route> assets) {
        Set<Route> addresses = new HashSet<>(assets);
        site.pages().forEach(page -> addresses.add(page.route()));
        addresses.add(Feeds.ROUTE);
        addresses.addAll(Sitemap.routes(site));
        return addresses;
    }

    /** What Herald writes besides the texts: lists, feed, sitemap. */
    private static Set<Route> own(Content content, Site site) {
        Set<Route> own = addresses(site, Set.of());
        texts(content).forEach(post -> own.remove(post.route()));
        return own;
    }

    private static Set<Route> all(Content content, Site site) {
        Set<Route> all = addresses(site, Set.of());
        texts(content).forEach(post -> all.addAll(post.aliases()));
        content.files().forEach(file -> all.add(file.route()));
        return all;
    }

    private static Words words(Theme theme) {
        return (word, language) -> theme.word(language, word.key(), 1);
    }

    private SiteView view(SiteConfig config, Site site) {
        Optional<Integer> lastYear =
                site.posts().stream().findFirst().map(post -> post.published().getYear());
        Map<String, Object> data = Data.read(blog, problems);
        return new SiteView(
                config, site.tags(), site.categories(), site.series(), lastYear, Listings.ARCHIVE, Feeds.ROUTE, data);
    }

    private void check(SiteConfig config, Content content, Site site) {
        problems.addAll(Collisions.withOthers(content, own(content, site), config));
        problems.addAll(config.check().links().of(MenuLinks.broken(config, all(content, site))));
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
