package dev.herald.benchmark;

import dev.herald.Blog;
import dev.herald.cache.Cache;
import dev.herald.card.CardImage;
import dev.herald.card.Cards;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.BodyReader;
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.Content.Source;
import dev.herald.content.ContentReader;
import dev.herald.content.SiteIndex;
import dev.herald.feed.Feeds;
import dev.herald.feed.Topics;
import dev.herald.markdown.Markdown;
import dev.herald.markdown.MarkdownOptions;
import dev.herald.meta.Heads;
import dev.herald.meta.Standing;
import dev.herald.meta.Summaries;
import dev.herald.meta.Summary;
import dev.herald.output.Keys;
import dev.herald.output.OutputFile;
import dev.herald.picture.Originals;
import dev.herald.picture.Prints;
import dev.herald.problem.Problems;
import dev.herald.site.Body;
import dev.herald.site.Listings;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Post;
import dev.herald.site.Site;
import dev.herald.state.Fingerprints;
import dev.herald.state.Packer;
import dev.herald.theme.SiteView;
import dev.herald.theme.Theme;
import dev.herald.theme.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a build of a synthetic blog, each to be run alone. */
record Parts(Path blog, SiteConfig config, Content content, Site site, Theme theme, Markdown markdown) {

    private static final BuildOptions OPTIONS = new BuildOptions(false, false, Blog.NOW);

    static Parts of(int posts) throws IOException {
        Path blog = Files.createTempDirectory("herald-parts");
        Files.writeString(blog.resolve("site.yaml"), "title: Notes\nurl: https://bench.example/\n");
        new MakeBlog(Peer.HERALD, blog).write(posts, post -> post);
        SiteConfig config = SiteFile.read(blog, SiteDefaults.NONE, new Problems());
        Content content = ContentReader.read(blog, config, OPTIONS);
        Site site = Listings.arrange(
                config, content.posts().stream().map(Source::post).toList(), List.of());
        Theme theme = Theme.load(blog, config, content.pictures());
        return new Parts(blog, config, content, site, theme, new Markdown(MarkdownOptions.DEFAULT));
    }

    Content read() {
        return ContentReader.read(blog, config, OPTIONS);
    }

    List<BodyReader.Text> texts() {
        BodyReader reader = new BodyReader(config, SiteIndex.of(content, config, any -> true));
        return content.posts().stream().map(reader::read).toList();
    }

    /** The pages of all posts, with heads that have cards. */
    List<View> views() {
        Cards cards = Cards.of(blog, config, theme, content.pictures(), (route, png) -> {}, new Problems());
        Heads heads = new Heads(config, theme, content.pictures(), cards);
        Map<String, Body> bodies = new HashMap<>();
        texts().forEach(text -> bodies.put(
                text.text().file(), markdown.render(text.text(), text.links()).body()));
        return site.pages().stream()
                .filter(PostPage.class::isInstance)
                .map(page -> view(
                        (PostPage) page, bodies.get(((PostPage) page).post().file()), heads))
                .toList();
    }

    private static View view(PostPage page, Body body, Heads heads) {
        Optional<Body> text = Optional.of(body);
        return new View(
                page,
                page.post().language(),
                heads.of(page, page.post().language(), text),
                text,
                List.of(),
                List.of(),
                List.of());
    }

    SiteView siteView() {
        return new SiteView(
                config,
                site.tags(),
                site.categories(),
                site.series(),
                Optional.of(2001),
                Listings.ARCHIVE,
                Optional.of(Listings.SEARCH),
                new Topics(config, site).links(),
                Map.of());
    }

    List<OutputFile> feeds(List<View> views) {
        Summaries summaries = new Summaries();
        Keys keys = new Keys(new Keys.Ground(0, 0, 0, Map.of(), Map.of()), new Fingerprints(site.posts()), post -> 0);
        Originals originals = new Originals(config.pictures(), Cache.of(blog), blog);
        Feeds feeds = new Feeds(
                config,
                site,
                new Topics(config, site),
                content.pictures(),
                Prints.NONE,
                originals,
                keys,
                summaries,
                bytes -> () -> bytes);
        views.forEach(view -> take(view, feeds, summaries));
        return feeds.files();
    }

    private static void take(View view, Feeds feeds, Summaries summaries) {
        Post post = Standing.text(view.page()).orElseThrow();
        Body body = view.body().orElseThrow();
        summaries.put(post, Summary.of(post, body), 0);
        feeds.take(view.page(), body, new Packer());
    }

    /** Draws the card of each post, as if none was kept from an earlier build. */
    List<CardImage> cards() throws IOException {
        Path empty = Files.createTempDirectory(blog, "cards");
        Cards cards = Cards.of(empty, config, theme, content.pictures(), (route, png) -> {}, new Problems());
        return site.posts().stream().flatMap(post -> cards.of(post).stream()).toList();
    }

    void close() throws IOException {
        try (Stream<Path> files = Files.walk(blog)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
