package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real blogs with all their oddities, each built whole. What came of each is written to {@code target/corpora}. */
class CorporaTest {

    private static final Path REPORTS = Path.of("target/corpora");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            azu-ja           | 746 |  0
            crystal          | 207 |  2
            jekyll-news      | 102 |  7
            mojombo          |  15 |  0
            jekyll-fixtures  |  55 | 29
            spf13            | 166 | 13
            tokio            |  43 |  0
            eleventy-starter |   4 |  2
            """)
    void aRealBlogBecomesASite(String name, int posts, int skipped, @TempDir Path folder) throws IOException {
        Path blog = Corpora.copy(name, "https://" + name + ".example", folder.resolve("blog"));

        Report report = Herald.build(blog, folder.resolve("site"), SiteDefaults.NONE, false, false, Blog.NOW);

        write(name, report);
        assertThat(report.posts()).isEqualTo(posts);
        assertThat(report.skipped()).hasSize(skipped);
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
