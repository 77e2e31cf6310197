package dev.herald;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real blogs beside the project, which tests read and nobody commits. */
public final class Corpora {

    /** What each blog's own tool knows of it, in the words of {@code site.yaml}. */
    private static final Map<String, String> SETTINGS = Map.of(
            "azu-ja",
                    "layout: jekyll, language: ja, timezone: Asia/Tokyo, permalinks: {posts: '/:year/:month/:day/:title/'}",
            "crystal",
                    "layout: jekyll, content: {posts: [_posts, _releases]}, permalinks: {posts: '/:year/:month/:day/:title/'}",
            "jekyll-news",
                    "layout: jekyll, timezone: America/Los_Angeles, permalinks: {posts: '/news/:year/:month/:day/:title/'}",
            "mojombo", "layout: jekyll, permalinks: {posts: '/:year/:month/:day/:title.html'}",
            "jekyll-fixtures", "layout: jekyll, timezone: UTC",
            "spf13", "layout: hugo, permalinks: {posts: '/:section/:slug/'}",
            "tokio", "layout: hugo",
            "eleventy-starter", "layout: hugo");

    private Corpora() {}

    /** Copies one of the blogs and gives it a {@code site.yaml}. */
    public static Path copy(String name, String url, Path to) throws IOException {
        Path blog = copy(folder().resolve(name), to);
        Files.writeString(
                blog.resolve("site.yaml"),
                "{title: " + name + ", url: '" + url + "', on-error: skip, feeds: {terms: full}, " + SETTINGS.get(name)
                        + "}");
        return blog;
    }

    /** Copies a folder with all that is in it. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(path -> copyOne(path, to.resolve(from.relativize(path).toString())));
        }
        return to;
    }

    private static void copyOne(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The folder that the system property {@code herald.corpora} names, or {@code shared/corpora} in a folder above. Without one the test is skipped and
     * says so.
     */
    public static Path folder() {
        String named = System.getProperty("herald.corpora", "");
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/corpora"));
        return (named.isEmpty() ? above : Stream.of(Path.of(named)))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(
                        () -> Assumptions.abort(
                                "the real blogs are not here: put them into shared/corpora beside the checkout, or name their folder with -Dherald.corpora=FOLDER"));
    }
}
