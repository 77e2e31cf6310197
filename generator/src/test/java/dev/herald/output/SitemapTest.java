package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.ContentReader;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.site.Listings;
import dev.herald.site.Page;
import dev.herald.site.Page.ArchivePage;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapTest {

    @Test
    void aSeriesChangesWithItsLastPart(@TempDir Path folder) {
        Blog blog = new Blog(folder)
                .post("2026-01-02-a.md", "---\nseries: Pots\n---\nA")
                .post("2026-01-03-b.md", "---\nseries: Pots\n---\nB");

        blog.build();

        assertThat(blog.page("sitemap.xml")).contains("/series/pots/</loc><lastmod>2026-01-03T00:00:00Z</lastmod>");
    }

    @Test
    void aBlogWithoutPostsHasNoEmptyListsInIt(@TempDir Path folder) {
        Blog blog = new Blog(folder)
                .file("site.yaml", "{title: Tea, url: 'https://example.com/blog/', authors: {bo: {name: Bo}}}");

        blog.build();

        assertThat(blog.page("index.html")).contains("<a class=\"p-author h-card\" href=\"/blog/authors/bo/\">Bo</a>");
        assertThat(blog.page("authors/bo/index.html")).contains("<h1");
        assertThat(blog.page("sitemap.xml")).doesNotContain("/authors/");
    }

    @Test
    void listsWhatSearchEnginesShallHaveWithTheDateOfItsContent(@TempDir Path folder) {
        Blog blog = new Blog(folder)
                .file("site.yaml", "title: Tea\nurl: https://example.com/blog\ntimezone: Europe/Paris\npage-size: 1\n")
                .post("2026-01-02-a.md", "---\nupdated: 2026-02-01 10:00\n---\nA")
                .post("2026-01-03-b.md", "---\nslug: thé\n---\nB")
                .post("2026-01-04-elsewhere.md", "---\ncanonical_url: https://first.example/c/\n---\nC")
                .post("2026-01-05-hidden.md", "---\nrobots: noindex\naliases: /old/\n---\nD")
                .file("content/pages/about.md", "About")
                .file("content/pages/404.md", "---\npermalink: /404.html\n---\nGone");

        blog.build();

        assertThat(blog.page("sitemap.xml")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <url><loc>https://example.com/blog/posts/th%C3%A9/</loc><lastmod>2026-01-03T00:00:00+01:00</lastmod></url>
                  <url><loc>https://example.com/blog/posts/a/</loc><lastmod>2026-02-01T10:00:00+01:00</lastmod></url>
                  <url><loc>https://example.com/blog/about/</loc></url>
                  <url><loc>https://example.com/blog/</loc><lastmod>2026-01-05T00:00:00+01:00</lastmod></url>
                  <url><loc>https://example.com/blog/archive/2026/</loc><lastmod>2026-01-05T00:00:00+01:00</lastmod></url>
                  <url><loc>https://example.com/blog/archive/</loc><lastmod>2026-02-01T10:00:00+01:00</lastmod></url>
                  <url><loc>https://example.com/blog/search/</loc></url>
                </urlset>
                """);
        assertThat(blog.page("404.html"))
                .contains("<meta name=\"robots\" content=\"noindex, follow\">")
                .doesNotContain("rel=\"canonical\"");
    }

    @Test
    void namesThePicturesOfAPostThatAreOnTheSite(@TempDir Path folder) {
        Blog blog = new Blog(folder)
                .file("site.yaml", "title: Tea\nurl: https://example.com/blog\nload-from: https://img.example.com\n")
                .file("static/pot & cup.png", "x")
                .file("content/posts/2026-01-02-a/own.png", Blog.picture("png", 1200, 630))
                .post("2026-01-02-a/cup.png", "x")
                .post("2026-01-02-a/index.md", """
                        ---
                        image: own.png
                        ---
                        ![one](cup.png) ![two](</pot & cup.png>) ![again](cup.png)
                        ![ours](https://img.example.com/a.png?x=1&y=2) ![theirs](https://elsewhere.example/b.png)
                        ![data](data:image/gif;base64,R0lGODlhAQABAAAAACw=)
                        """);

        blog.build();

        assertThat(blog.page("sitemap.xml")).contains("""
                  <url><loc>https://example.com/blog/posts/a/</loc><lastmod>2026-01-02T00:00:00Z</lastmod>\
                <image:image><image:loc>https://example.com/blog/posts/a/own.png</image:loc></image:image>\
                <image:image><image:loc>https://example.com/blog/posts/a/cup.png</image:loc></image:image>\
                <image:image><image:loc>https://example.com/blog/pot%20%26%20cup.png</image:loc></image:image>\
                <image:image><image:loc>https://img.example.com/a.png?x=1&amp;y=2</image:loc></image:image></url>
                """.indent(0));
    }

    @Test
    void aFileThatIsFullBecomesSeveralAndAnIndex() {
        Map<String, String> files = files(sitemap(new Sitemap.Limits(2, 10_000, 10), "/a/", "/b/", "/c/"));

        assertThat(files)
                .containsExactly(
                        Map.entry("/sitemap-1.xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                          <url><loc>https://example.com/a/</loc></url>
                          <url><loc>https://example.com/b/</loc></url>
                        </urlset>
                        """),
                        Map.entry("/sitemap-2.xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                          <url><loc>https://example.com/c/</loc></url>
                        </urlset>
                        """),
                        Map.entry("/sitemap.xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                          <sitemap><loc>https://example.com/sitemap-1.xml</loc></sitemap>
                          <sitemap><loc>https://example.com/sitemap-2.xml</loc></sitemap>
                        </sitemapindex>
                        """));
    }

    @Test
    void aFileHasNoMoreBytesThanItMay() {
        int two = 100 + 2 * 47 + 10; // beginning, two lines, end

        assertThat(files(sitemap(new Sitemap.Limits(10, two, 10), "/a/", "/b/")))
                .hasSize(1);
        assertThat(files(sitemap(new Sitemap.Limits(10, two - 1, 10), "/a/", "/b/")))
                .hasSize(3);
    }

    @Test
    void fiftyThousandAddressesAreOneFileAndOneMoreAreTwo() {
        String[] routes =
                IntStream.rangeClosed(1, 50_001).mapToObj(i -> "/" + i + "/").toArray(String[]::new);

        Map<String, String> more = files(sitemap(Sitemap.Limits.PROTOCOL, routes));
        Map<String, String> full = files(
                sitemap(Sitemap.Limits.PROTOCOL, Stream.of(routes).limit(50_000).toArray(String[]::new)));

        assertThat(Sitemap.routes(site(routes)).stream().map(Route::path)).containsExactlyElementsOf(more.keySet());
        assertThat(full.keySet()).containsExactly("/sitemap.xml");
        assertThat(more.keySet()).containsExactly("/sitemap-1.xml", "/sitemap-2.xml", "/sitemap.xml");
        assertThat(more.get("/sitemap-1.xml").split("<url>")).hasSize(50_001);
        assertThat(more.get("/sitemap-2.xml").split("<url>")).hasSize(2);
    }

    @Test
    void theIndexHasTheLastChangeOfEachPart(@TempDir Path folder) {
        new Blog(folder)
                .post("2026-01-02-a.md", "A")
                .post("2026-01-03-b.md", "---\nupdated: 2026-02-03\n---\nB")
                .post("2026-01-04-c.md", "C");
        Content content = ContentReader.read(folder, config(), new BuildOptions(false, false, Blog.NOW));
        List<Post> posts = content.posts().stream().map(Content.Source::post).toList();
        Site site = Listings.arrange(config(), posts, List.of());

        Sitemap sitemap = new Sitemap(config(), site, new Sitemap.Limits(1, 10_000, 10), new Problems());

        assertThat(files(sitemap).get("/sitemap.xml")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <sitemap><loc>https://example.com/sitemap-1.xml</loc><lastmod>2026-01-04T00:00:00Z</lastmod></sitemap>
                  <sitemap><loc>https://example.com/sitemap-2.xml</loc><lastmod>2026-02-03T00:00:00Z</lastmod></sitemap>
                  <sitemap><loc>https://example.com/sitemap-3.xml</loc><lastmod>2026-01-02T00:00:00Z</lastmod></sitemap>
                  <sitemap><loc>https://example.com/sitemap-4.xml</loc><lastmod>2026-02-03T00:00:00Z</lastmod></sitemap>
                  <sitemap><loc>https://example.com/sitemap-5.xml</loc><lastmod>2026-02-03T00:00:00Z</lastmod></sitemap>
                  <sitemap><loc>https://example.com/sitemap-6.xml</loc><lastmod>2026-02-03T00:00:00Z</lastmod></sitemap>
                  <sitemap><loc>https://example.com/sitemap-7.xml</loc></sitemap>
                </sitemapindex>
                """);
    }

    @Test
    void theLastChangeOfAPartIsThatOfItsPages() {
        SitemapPart part = new SitemapPart("<a>", "</a>", Sitemap.Limits.PROTOCOL);
        part.add("1", Optional.of(ZonedDateTime.parse("2026-01-02T00:00:00+09:00")));
        part.add("2", Optional.of(ZonedDateTime.parse("2026-01-01T20:00:00Z")));
        part.add("3", Optional.empty());

        assertThat(part.modified()).contains(ZonedDateTime.parse("2026-01-01T20:00:00Z"));
        assertThat(new String(part.bytes(), StandardCharsets.UTF_8)).isEqualTo("<a>123</a>");
    }

    @Test
    void anAddressThatIsTooLongIsLeftOutAndTold() {
        Problems problems = new Problems();
        String longest = "/" + "a".repeat(2047 - "https://example.com//".length()) + "/";

        Sitemap sitemap = sitemap(Sitemap.Limits.PROTOCOL, problems, longest, longest.replace("a/", "ab/"));

        assertThat(files(sitemap).get("/sitemap.xml").split("<url>")).hasSize(2);
        assertThat(problems.sorted())
                .singleElement()
                .extracting(Problem::what, Problem::fix)
                .containsExactly(
                        "the sitemap leaves " + longest.replace("a/", "ab/")
                                + " out, as its whole address has 2048 characters and 2047 are allowed",
                        "give it a shorter 'slug' or 'permalink'");
    }

    private static Sitemap sitemap(Sitemap.Limits limits, String... routes) {
        return sitemap(limits, new Problems(), routes);
    }

    private static Sitemap sitemap(Sitemap.Limits limits, Problems problems, String... routes) {
        return new Sitemap(config(), site(routes), limits, problems);
    }

    private static SiteConfig config() {
        return SiteFile.parse("title: A\nurl: https://example.com\n", SiteDefaults.NONE, new Problems());
    }

    private static Site site(String... routes) {
        List<Page> pages = Stream.of(routes)
                .map(route -> (Page) new ArchivePage(new Route(route), List.of(), List.of()))
                .toList();
        return new Site(List.of(), pages, Map.of());
    }

    private static Map<String, String> files(Sitemap sitemap) {
        Map<String, String> files = new LinkedHashMap<>();
        sitemap.files()
                .forEach(file -> files.put(
                        file.route().path(), new String(((OutputFile.Bytes) file).bytes(), StandardCharsets.UTF_8)));
        return files;
    }
}
