package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import dev.herald.content.Content.Skipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real blogs with all their oddities, each built whole. What came of each is written to {@code target/corpora}. */
class CorporaTest {

    private static final Path REPORTS = Path.of("target/corpora");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            azu-ja           | layout: jekyll, language: ja, timezone: Asia/Tokyo, permalinks: {posts: '/:year/:month/:day/:title/'}
            crystal          | layout: jekyll, content: {posts: [_posts, _releases]}, permalinks: {posts: '/:year/:month/:day/:title/'}
            jekyll-news      | layout: jekyll, timezone: America/Los_Angeles, permalinks: {posts: '/news/:year/:month/:day/:title/'}
            mojombo          | layout: jekyll, permalinks: {posts: '/:year/:month/:day/:title.html'}
            jekyll-fixtures  | layout: jekyll, timezone: UTC
            spf13            | layout: hugo, permalinks: {posts: '/:section/:slug/'}
            tokio            | layout: hugo
            eleventy-starter | layout: hugo
            """)
    void aRealBlogBecomesASite(String name, String settings, @TempDir Path folder) throws IOException {
        Path blog = copy(corpora().resolve(name), folder.resolve("blog"));
        Files.writeString(
                blog.resolve("site.yaml"),
                "{title: " + name + ", url: 'https://" + name + ".example', on-error: skip, " + settings + "}");

        Report report = Herald.build(blog, folder.resolve("site"), SiteDefaults.NONE, false, false, Blog.NOW);

        write(name, report);
        assertThat(report.posts()).isPositive();
    }

    /** The folder of real blogs: the system property {@code herald.corpora}, or {@code shared/corpora} in a folder above. */
    static Path corpora() {
        String given = System.getProperty("herald.corpora", "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        Path above = Path.of("").toAbsolutePath();
        while (above != null && !Files.isDirectory(above.resolve("shared/corpora"))) {
            above = above.getParent();
        }
        Assumptions.assumeTrue(
                above != null,
                "there is no folder shared/corpora beside the checkout; name one with -Dherald.corpora=FOLDER");
        return above.resolve("shared/corpora");
    }

    private static Path copy(Path from, Path to) throws IOException {
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
                Files.copy(from, to);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void write(String name, Report report) throws IOException {
        Files.createDirectories(REPORTS);
        List<String> skipped = report.skipped().stream().map(Skipped::toString).toList();
        List<String> problems = report.problems().stream().map(Object::toString).toList();
        Files.writeString(
                REPORTS.resolve(name + ".txt"),
                "%s: %s, %d problems%n%s%n%s%n"
                        .formatted(
                                name,
                                report.summary(),
                                problems.size(),
                                String.join("\n", skipped),
                                String.join("\n", problems)));
    }
}
