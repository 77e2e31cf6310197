package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real blogs with all their oddities, each built whole. What came of each is written to {@code target/corpora}. */
class CorporaTest {

    private static final Path REPORTS = Path.of("target/corpora");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            azu-ja           | 746 |  0 | layout: jekyll, language: ja, timezone: Asia/Tokyo, permalinks: {posts: '/:year/:month/:day/:title/'}
            crystal          | 207 |  2 | layout: jekyll, content: {posts: [_posts, _releases]}, permalinks: {posts: '/:year/:month/:day/:title/'}
            jekyll-news      | 102 |  7 | layout: jekyll, timezone: America/Los_Angeles, permalinks: {posts: '/news/:year/:month/:day/:title/'}
            mojombo          |  15 |  0 | layout: jekyll, permalinks: {posts: '/:year/:month/:day/:title.html'}
            jekyll-fixtures  |  55 | 29 | layout: jekyll, timezone: UTC
            spf13            | 166 | 13 | layout: hugo, permalinks: {posts: '/:section/:slug/'}
            tokio            |  43 |  0 | layout: hugo
            eleventy-starter |   4 |  2 | layout: hugo
            """)
    void aRealBlogBecomesASite(String name, int posts, int skipped, String settings, @TempDir Path folder)
            throws IOException {
        Path blog = copy(Corpora.folder().resolve(name), folder.resolve("blog"));
        Files.writeString(
                blog.resolve("site.yaml"),
                "{title: " + name + ", url: 'https://" + name + ".example', on-error: skip, " + settings + "}");

        Report report = Herald.build(blog, folder.resolve("site"), SiteDefaults.NONE, false, false, Blog.NOW);

        write(name, report);
        assertThat(report.posts()).isEqualTo(posts);
        assertThat(report.skipped()).hasSize(skipped);
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
        List<String> skipped = report.skipped().stream()
                .map(file -> file.file() + ": " + file.reason())
                .toList();
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
