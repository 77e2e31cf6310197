package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.Content.Attachment;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Content.Source;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.site.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small blog in a folder, for tests: at 2026-11-21 12:00 in Paris, published at https://example.com. */
final class Blog {

    static final Instant NOW = Instant.parse("2026-11-21T11:00:00Z");

    final Path folder;
    private final Map<String, String> content = new TreeMap<>();
    private final Map<String, String> permalinks = new TreeMap<>();
    private final List<Author> authors = new ArrayList<>();
    private String layout = "herald";
    private String url = "https://example.com";
    private String zone = "Europe/Paris";
    private Weight weight = Weight.WARNING;
    private String onError = "fail";
    private boolean withDrafts;
    private boolean withFuture;

    private Blog(Path folder) {
        this.folder = folder;
    }

    static Blog in(Path folder) {
        return new Blog(folder);
    }

    Blog jekyll() {
        layout = "jekyll";
        return this;
    }

    Blog hugo() {
        layout = "hugo";
        return this;
    }

    Blog posts(String... folders) {
        content.put("posts", quoted(folders));
        return this;
    }

    Blog pages(String... folders) {
        content.put("pages", quoted(folders));
        return this;
    }

    Blog exclude(String... globs) {
        content.put("exclude", quoted(globs));
        return this;
    }

    private static String quoted(String... texts) {
        return Stream.of(texts).map(text -> "'" + text + "'").toList().toString();
    }

    Blog author(Author author) {
        authors.add(author);
        return this;
    }

    Blog permalink(String pattern) {
        permalinks.put("posts", "'" + pattern + "'");
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
        onError = "skip";
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
        String yaml = """
                layout: %s
                timezone: %s
                on-error: %s
                content: {%s}
                permalinks: {%s}
                check: {%s}
                """.formatted(layout, zone, onError, fields(content), fields(permalinks), checks());
        Problems problems = new Problems();
        SiteConfig config = SiteFile.parse(yaml, defaults(), problems);
        assertThat(problems.sorted()).isEmpty();
        return config;
    }

    private SiteDefaults defaults() {
        return new SiteDefaults(
                Optional.of("Blog"),
                Optional.empty(),
                Optional.of(url),
                Optional.empty(),
                authors,
                Optional.of("https://code.example/edit/:file"),
                Optional.empty());
    }

    private static String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(", "));
    }

    private String checks() {
        return Stream.of("links", "pictures", "misspelt", "elsewhere", "preview", "authors", "search", "address")
                .map(check -> check + ": " + weight.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
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
