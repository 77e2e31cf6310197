package dev.herald.content;

import dev.herald.config.Author;
import dev.herald.config.FeedConfig;
import dev.herald.config.Hosting;
import dev.herald.config.Layout;
import dev.herald.config.Publisher;
import dev.herald.config.RawHtml;
import dev.herald.config.ShareConfig;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Links;
import dev.herald.config.SiteConfig.OnError;
import dev.herald.config.SiteConfig.Permalinks;
import dev.herald.config.SiteConfig.Text;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.content.Content.Attachment;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Content.Source;
import dev.herald.problem.Problem;
import dev.herald.site.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small blog in a folder, for tests: at 2026-11-21 12:00 in Paris, published at https://example.com. */
final class Blog {

    static final Instant NOW = Instant.parse("2026-11-21T11:00:00Z");

    final Path folder;
    private Layout layout = Layout.HERALD;
    private List<String> posts = List.of("content/posts");
    private List<String> pages = List.of("content/pages");
    private List<String> drafts = List.of("content/drafts");
    private List<String> files = List.of("static");
    private List<String> exclude = List.of();
    private List<Author> authors = List.of();
    private String permalink = "/posts/:slug/";
    private String pagePermalink = "/:path/";
    private String url = "https://example.com";
    private String zone = "Europe/Paris";
    private Weight weight = Weight.WARNING;
    private OnError onError = OnError.FAIL;
    private boolean withDrafts;
    private boolean withFuture;

    private Blog(Path folder) {
        this.folder = folder;
    }

    static Blog in(Path folder) {
        return new Blog(folder);
    }

    Blog jekyll() {
        layout = Layout.JEKYLL;
        posts = List.of("_posts");
        pages = List.of(".");
        drafts = List.of("_drafts");
        files = List.of(".");
        permalink = "date";
        return this;
    }

    Blog hugo() {
        layout = Layout.HUGO;
        posts = List.of("content");
        pages = List.of("content");
        drafts = List.of();
        permalink = "/:sections/:slugorcontentbasename/";
        return this;
    }

    Blog posts(String... folders) {
        posts = List.of(folders);
        return this;
    }

    Blog pages(String... folders) {
        pages = List.of(folders);
        return this;
    }

    Blog exclude(String... globs) {
        exclude = List.of(globs);
        return this;
    }

    Blog author(Author author) {
        authors = Stream.concat(authors.stream(), Stream.of(author)).toList();
        return this;
    }

    Blog permalink(String pattern) {
        permalink = pattern;
        return this;
    }

    Blog pagePermalink(String pattern) {
        pagePermalink = pattern;
        return this;
    }

    Blog url(String address) {
        url = address;
        return this;
    }

    Blog zone(String name) {
        zone = name;
        return this;
    }

    Blog weight(Weight of) {
        weight = of;
        return this;
    }

    Blog skipFaulty() {
        onError = OnError.SKIP;
        return this;
    }

    Blog withDrafts() {
        withDrafts = true;
        return this;
    }

    Blog withFuture() {
        withFuture = true;
        return this;
    }

    Blog file(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Blog bytes(String name, byte[] bytes) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    SiteConfig config() {
        return new SiteConfig(
                "Blog",
                Optional.empty(),
                URI.create(url),
                Locale.ENGLISH,
                ZoneId.of(zone),
                authors,
                Optional.empty(),
                Publisher.NONE,
                List.of(),
                new SiteConfig.Content(
                        layout,
                        posts,
                        pages,
                        drafts,
                        files,
                        exclude,
                        new Permalinks(permalink, pagePermalink),
                        onError),
                "gazette",
                Map.of(),
                new Text(RawHtml.ON, true, false, true, false),
                Optional.of("https://code.example/edit/:file"),
                Optional.empty(),
                10,
                FeedConfig.DEFAULT,
                3,
                Links.ABSOLUTE,
                true,
                new Checks(weight, weight, weight, weight, weight, weight, weight, weight),
                ShareConfig.USUAL,
                Hosting.NONE,
                false,
                Map.of());
    }

    Content read() {
        return ContentReader.read(folder, config(), new BuildOptions(withDrafts, withFuture, NOW));
    }

    /** The only post or page. */
    Post post() {
        Content content = read();
        return Stream.concat(content.posts().stream(), content.pages().stream())
                .map(Source::post)
                .reduce((a, b) -> {
                    throw new AssertionError("two posts: " + a.file() + ", " + b.file());
                })
                .orElseThrow(() -> new AssertionError("no post: " + content.skipped() + content.problems()));
    }

    List<String> routes() {
        Content content = read();
        return Stream.concat(content.posts().stream(), content.pages().stream())
                .map(source -> source.post().kind() + " " + source.post().route())
                .sorted()
                .toList();
    }

    List<String> copied() {
        return read().files().stream()
                .map(Attachment::route)
                .map(Object::toString)
                .sorted()
                .toList();
    }

    List<String> skipped() {
        return read().skipped().stream().map(Blog::line).toList();
    }

    private static String line(Skipped skipped) {
        return skipped.file() + ": " + skipped.reason();
    }

    List<String> problems() {
        return read().problems().stream()
                .map(problem -> problem.severity() + " " + problem)
                .toList();
    }

    /** The body of the file as it goes to Markdown. */
    BodyReader.Text body(String file) {
        Content content = read();
        Source source = Stream.concat(content.posts().stream(), content.pages().stream())
                .filter(each -> each.post().file().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(content.problems() + " " + content.skipped()));
        return new BodyReader(config(), SiteIndex.of(content, config(), route -> false)).read(source);
    }

    List<String> warnings(String file) {
        return body(file).problems().stream().map(Problem::toString).toList();
    }
}
