package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Corpora;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Content.Source;
import dev.herald.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real blogs are read, every post of them or with its reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorporaTest {

    /** @param posts how many the blog has, counted by hand; each must be published or explained */
    private record Expected(String folder, int posts, int published) {}

    @Test
    void readsEveryPostOfAzu() throws IOException {
        check(new Expected("azu-ja", 746, 746), blog("azu-ja").jekyll());
    }

    @Test
    void readsEveryPostAndReleaseOfCrystal() throws IOException {
        check(new Expected("crystal", 208, 207), blog("crystal").jekyll().posts("_posts", "_releases"));
    }

    @Test
    void readsTheNewsOfJekyll() throws IOException {
        check(new Expected("jekyll-news", 102, 102), blog("jekyll-news").jekyll());
    }

    @Test
    void readsMojombo() throws IOException {
        check(new Expected("mojombo", 15, 15), blog("mojombo").jekyll());
    }

    @Test
    void explainsEveryFixtureOfJekyll() throws IOException {
        check(new Expected("jekyll-fixtures", 57, 55), blog("jekyll-fixtures").jekyll());
    }

    @Test
    void readsWhatGhostExportsToJekyll() throws IOException {
        check(
                new Expected("ghost-migrate-fixtures", 13, 12),
                blog("ghost-migrate-fixtures").jekyll().posts("mg-jekyll-export/test/fixtures"));
    }

    @Test
    void readsSpf13() throws IOException {
        check(new Expected("spf13", 179, 166), blog("spf13").hugo());
    }

    @Test
    void readsTokio() throws IOException {
        check(new Expected("tokio", 43, 43), blog("tokio").hugo());
    }

    @Test
    void readsTheStarterOfEleventy() throws IOException {
        check(new Expected("eleventy-starter", 5, 4), blog("eleventy-starter").hugo());
    }

    @Test
    void explainsThatAsciiDocOfJBakeIsNotRead() throws IOException {
        Content content = blog("jbake-org").posts("content").read();

        long files = count("jbake-org", ".adoc");
        assertThat(content.skipped().stream()
                        .filter(skipped -> skipped.reason().equals("AsciiDoc is not read"))
                        .count())
                .isEqualTo(files)
                .isPositive();
    }

    @Test
    void readsOrExplainsTheSamplesOfNikola() throws IOException {
        check(new Expected("nikola-samples", 3, 1), blog("nikola-samples").posts("."));
    }

    private static void check(Expected expected, Blog blog) {
        Content content = blog.skipFaulty().read();

        print(expected, content);
        everyTextIsAccountedFor(blog, content);
        bodiesCanBeRead(blog, content);
        assertThat(content.posts().size()).isGreaterThanOrEqualTo(expected.published);
        assertThat(content.posts().size() + content.skipped().size()).isGreaterThanOrEqualTo(expected.posts);
    }

    /** Each Markdown file is published, copied, or listed by itself or with its folder. */
    private static void everyTextIsAccountedFor(Blog blog, Content content) {
        Set<String> known = new HashSet<>();
        Stream.concat(content.posts().stream(), content.pages().stream())
                .forEach(source -> known.add(source.post().file()));
        content.files().forEach(file -> known.add(file.file()));
        content.skipped().forEach(skipped -> known.add(skipped.file()));
        assertThat(texts(blog.folder))
                .isNotEmpty()
                .allMatch(file -> known.contains(file)
                        || known.stream().anyMatch(folder -> folder.endsWith("/") && file.startsWith(folder)));
    }

    private static List<String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Ending.isMarkdown(file.toString()))
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void bodiesCanBeRead(Blog blog, Content content) {
        BodyReader bodies = new BodyReader(blog.config(), SiteIndex.of(content, blog.config(), route -> true));
        for (Source source : content.posts()) {
            BodyReader.Text text = bodies.read(source);
            text.problems().forEach(problem -> System.out.println("    " + problem));
            assertThat(lines(text.text().text()) + source.bodyLine() - 1)
                    .as(source.post().file())
                    .isEqualTo(Math.max(lines(TextFile.read(source.path(), "").text()), source.bodyLine() - 1));
        }
    }

    private static long lines(String text) {
        return text.lines().count();
    }

    private static void print(Expected expected, Content content) {
        Map<String, Long> reasons = content.skipped().stream()
                .collect(Collectors.groupingBy(Skipped::reason, TreeMap::new, Collectors.counting()));
        System.out.printf(
                "%-24s %4d posts in, %4d posts and %3d pages out, %3d files, %3d skipped, %3d problems%n",
                expected.folder,
                expected.posts,
                content.posts().size(),
                content.pages().size(),
                content.files().size(),
                content.skipped().size(),
                content.problems().size());
        reasons.forEach((reason, count) -> System.out.println("    skipped " + count + ": " + reason));
        content.problems().stream().map(Problem::toString).limit(25).forEach(line -> System.out.println("    " + line));
    }

    private static long count(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Corpora.folder().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).count();
        }
    }

    private static Blog blog(String folder) {
        return Blog.in(Corpora.folder().resolve(folder));
    }
}
