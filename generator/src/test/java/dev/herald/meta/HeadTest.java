package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.config.Json;
import dev.herald.site.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole head of each kind of page, of a blog that lives below a path. What is expected stands in {@code heads/NAME.html}, and the graph in
 * {@code heads/NAME.json}; what came is written to {@code target/heads}, to be read and copied.
 */
class HeadTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            post   | posts/first-flush/index.html
            page   | about/index.html
            home   | index.html
            later  | page/2/index.html
            tag    | tags/green-tea/index.html
            author | authors/mara/index.html
            lost   | 404.html
            """)
    void saysAllThatMachinesReadOfAPage(String name, String file) {
        Blog blog = teaHouse();

        blog.build();

        Element head = Jsoup.parse(blog.page(file)).head();
        String graph = graph(head);
        write(name + ".html", head(blog.page(file)));
        write(name + ".json", graph);
        assertThat(head(blog.page(file))).isEqualTo(expected(name + ".html"));
        assertThat(graph).isEqualTo(expected(name + ".json"));
    }

    private Blog teaHouse() {
        return new Blog(folder)
                .file("site.yaml", """
                        title: Tea & cake
                        description: What we drank, and with what
                        url: https://example.org/blog/
                        timezone: Europe/London
                        organization: The Tea House
                        logo: /logo.svg
                        image: {path: https://pictures.example/card.png, alt: A pot of tea}
                        x: teahouse
                        page-size: 1
                        profiles:
                          - {name: Mastodon, url: https://social.example/@tea}
                        authors:
                          mara:
                            name: Mara O'Neil
                            url: https://mara.example/
                            picture: /mara.svg
                            bio: Pours.
                            x: '@mara_pours'
                            fediverse: '@mara@social.example'
                            links:
                              - {name: Mastodon, url: https://social.example/@mara}
                          bo: {name: Bo}
                        """)
                .file("static/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                .file("static/mara.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                .file("content/pages/about.md", "---\ntitle: About us\n---\nWe pour <b>tea</b>.")
                .post("2026-03-20-first-flush.md", """
                        ---
                        title: The "first" flush </script>
                        date: 2026-03-20T09:30:00
                        updated: 2026-03-22
                        authors: [mara, bo]
                        category: Harvest
                        tags: [Green tea, Spring]
                        image: {path: https://pictures.example/leaf.jpg, alt: A leaf}
                        translationKey: flush
                        ---
                        The leaves are <em>here</em>. They are small & green.

                        [How to pour](https://www.youtube.com/watch?v=abcdefghijk)
                        """)
                .post("2026-03-21-erste-ernte.md", """
                        ---
                        title: Die erste Ernte
                        author: mara
                        lang: de
                        tags: [Green tea]
                        translationKey: flush
                        ---
                        Die Blätter sind da.
                        """);
    }

    private static String head(String page) {
        String head = page.substring(page.indexOf("<head>"), page.indexOf("</head>"));
        return head.replaceAll("(?s)(<script type=\"(?:application/ld\\+json|module)\">).*?(</script>)", "$1…$2")
                .replaceAll("(?<=sha(?:256|384)-)[\\w+/]+=*", "HASH")
                .replaceAll("\\.[0-9a-f]{8}\\.", ".FINGERPRINT.")
                .replaceAll("/cards/[0-9a-f]{16}\\.png", "/cards/HASH.png"); // which changes with the design
    }

    private static String graph(Element head) {
        return head.select("script[type=application/ld+json]").stream()
                .map(script ->
                        JsonText.indented(Json.fields("graph", 0, script.data()).plain()))
                .findFirst()
                .orElse("");
    }

    private static void write(String name, String text) {
        try {
            Path folder = Files.createDirectories(Path.of("target/heads"));
            Files.writeString(folder.resolve(name), text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String expected(String name) {
        try (InputStream in = HeadTest.class.getResourceAsStream("/heads/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
