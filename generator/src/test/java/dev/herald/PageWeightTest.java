package dev.herald;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a plain post's page weighs on the wire, in bytes after gzip at its best: about 500 words with headings, a list, a quote and links, share buttons, all
 * that machines read, and whatever the page loads before it is shown. Icons do not count: a browser asks for one once, after the page.
 */
class PageWeightTest {

    /** At most so many bytes, by theme. */
    private static final Map<String, Integer> BUDGETS = Map.of("gazette", 9_000, "pocket", 6_000);

    private static final int REQUESTS = 2;
    private static final Path THEMES = Path.of("../themes/src/main/resources/themes");
    private static final Path TEXT = Path.of("src/test/resources/weight/post.md");
    private static final String PAGE = "posts/keeper/index.html";

    @TempDir
    private Path folder;

    @Test
    void everyThemeHasABudget() {
        assertThat(BUDGETS.keySet()).containsAll(themes());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aPlainPostIsLight(String theme) {
        Blog blog = blog(theme);

        List<String> loaded = loaded(Jsoup.parse(blog.page(PAGE)));
        int page = zipped(blog.page(PAGE).getBytes(UTF_8));
        int rest = loaded.stream()
                .mapToInt(address -> zipped(bytes(blog.target().resolve(address.substring(1)))))
                .sum();
        assertThat(blog.target().resolve("favicon.ico")).exists(); // which no page of a host's root names
        assertThat(1 + loaded.size()).as("requests of " + loaded).isLessThanOrEqualTo(REQUESTS);
        assertThat(page + rest)
                .as(theme + ": " + page + " bytes of HTML and " + rest + " of " + loaded)
                .isLessThanOrEqualTo(BUDGETS.get(theme));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void aBrowserAsksForNothingElse(String theme) throws IOException {
        Blog blog = blog(theme);

        try (Browser browser = Browser.start(folder.resolve("profile"));
                FolderServer host = FolderServer.start(blog.target())) {
            browser.open(host.address("/posts/keeper/"));

            assertThat(browser.requests())
                    .filteredOn(address -> address.startsWith(host.address("/")) && !address.contains("icon"))
                    .hasSizeLessThanOrEqualTo(REQUESTS);
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void whatWasChangedOnTheWayIsNotTakenForTheStyle() throws IOException {
        Blog blog = blog("gazette");
        Path style = blog.target()
                .resolve(loaded(Jsoup.parse(blog.page(PAGE))).get(0).substring(1));
        Files.writeString(style, Files.readString(style) + "body{background:red}");

        try (Browser browser = Browser.start(folder.resolve("profile"));
                FolderServer host = FolderServer.start(blog.target())) {
            browser.open(host.address("/posts/keeper/"));

            assertThat(browser.errors()).singleElement().asString().contains("integrity");
        }
    }

    private static List<String> themes() {
        try (Stream<Path> folders = Files.list(THEMES)) {
            return folders.map(theme -> theme.getFileName().toString())
                    .filter(theme -> !theme.equals("base"))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Four posts, so that the page has neighbours and related ones. */
    private Blog blog(String theme) {
        Blog blog = new Blog(folder).file("site.yaml", """
                title: The Lantern Room
                description: Notes on building things that stay built
                url: https://example.org
                timezone: Europe/Paris
                theme: %s
                authors: {ada: {name: Ada Lindqvist, bio: "Builds and repairs build tools, and lives by the sea."}}
                menu:
                  - {name: Archive, url: /archive/}
                  - {name: Tags, url: /tags/}
                """.formatted(theme));
        Map.of(
                        "2026-01-01-light", "First light: a build that finds its own way",
                        "2026-02-14-keeper", "The keeper and the box",
                        "2026-03-09-boat", "The slow boat home",
                        "2026-04-02-glass", "A better glass")
                .forEach((file, title) -> blog.post(file + ".md", post(title)));
        blog.build();
        return blog;
    }

    private static String post(String title) {
        return """
                ---
                title: "%s"
                description: What a lighthouse taught us about handing work to machines.
                author: ada
                tags: [Building, Craft]
                category: Notes
                ---
                """.formatted(title) + new String(bytes(TEXT), UTF_8);
    }

    /** What a browser asks for to show the page, each address once. */
    private static List<String> loaded(Document page) {
        TreeSet<String> addresses = new TreeSet<>();
        addresses.addAll(page.select("link[rel~=(?i)stylesheet|preload|modulepreload|prefetch]")
                .eachAttr("href"));
        addresses.addAll(page.select("[src]").eachAttr("src"));
        addresses.addAll(page.select("object[data]").eachAttr("data"));
        return List.copyOf(addresses);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static int zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (Best gzip = new Best(zipped)) {
            gzip.write(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return zipped.size();
    }

    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(9);
        }
    }
}
