package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in the heads that other generators write is not wrong in ours. */
class PeersDefectsTest {

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder)
                .file(
                        "site.yaml",
                        "title: Tea\nurl: https://example.com\nauthors: {ada: {name: Ada, x: ada}}\nx: tea\n")
                .post(
                        "2026-01-01-a.md",
                        "---\nimage: {path: https://pictures.example/a.png, alt: A pot}\nauthor: ada\ncategory: Pots\n---\n");
    }

    private Document page(String file) {
        return Jsoup.parse(blog.page(file));
    }

    private Document post() {
        blog.build();
        return page("posts/a/index.html");
    }

    @Test
    void anAuthorOfAnArticleIsAnAddressAndNoName() {
        assertThat(post().select("meta[property=article:author]").attr("content"))
                .isEqualTo("https://example.com/authors/ada/");
    }

    @Test
    void theLocaleHasATerritory() {
        assertThat(post().select("meta[property=og:locale]").attr("content")).isEqualTo("en_US");
    }

    @Test
    void nothingIsSaidInNamesThatNobodyReadsAnyMore() {
        Document post = post();

        assertThat(post.select("meta[name]").eachAttr("name"))
                .doesNotContain("twitter:url", "twitter:image:src", "twitter:title", "twitter:description", "keywords");
        assertThat(post.select("meta[property]").eachAttr("property"))
                .doesNotContain("og:updated_time", "article:section", "og:image:secure_url")
                .noneMatch(property -> property.startsWith("fb:") || property.startsWith("og:article:"));
        assertThat(post.select("meta[name^=og:], meta[name^=article:], meta[property^=twitter:]"))
                .isEmpty();
    }

    @Test
    void aPictureHasItsDescription() {
        assertThat(post().select("meta[property=og:image:alt]").attr("content")).isEqualTo("A pot");
        assertThat(post().select("meta[name=twitter:image:alt]").attr("content"))
                .isEqualTo("A pot");
    }

    @Test
    void aPictureThatNobodyCanFetchIsNotNamed() {
        blog.file("site.yaml", "title: Tea\nurl: https://example.com\ncheck: {pictures: warning}\n")
                .post("2026-01-01-a.md", "---\nimage: data:image/png;base64,AAAA\n---\n");

        Document post = post();

        assertThat(post.select("meta[property=og:image]").attr("content")).startsWith("https://example.com/cards/");
        assertThat(post.head().html()).doesNotContain("data:image");
    }

    @Test
    void everyPageThatSearchEnginesMayHaveHasAGraph() {
        blog.build();

        Blog.files(blog.target()).keySet().stream()
                .filter(file -> file.endsWith(".html") && !file.equals("404.html") && !file.startsWith("search/"))
                .forEach(file -> assertThat(page(file).select("script[type=application/ld+json]"))
                        .as(file)
                        .hasSize(1));
        assertThat(page("404.html").select("script, meta[property], meta[name^=twitter:]"))
                .isEmpty();
    }

    @Test
    void aTypeIsWrittenAsSchemaOrgWritesIt() {
        String graph = post().select("script[type=application/ld+json]").first().data();

        assertThat(graph).contains("\"@type\":\"ImageObject\"").doesNotContain("imageObject");
    }

    @Test
    void thereIsAPublisherWithoutALogo() {
        assertThat(post().select("script[type=application/ld+json]").first().data())
                .contains("\"publisher\":{\"@id\":\"https://example.com/authors/ada/#person\"}");

        blog.file("site.yaml", "title: Tea\nurl: https://example.com\norganization: The house\n");
        assertThat(post().select("script[type=application/ld+json]").first().data())
                .contains(
                        "{\"@type\":\"Organization\",\"@id\":\"https://example.com/#organization\",\"name\":\"The house\"")
                .doesNotContain("#logo");
    }

    @Test
    void theOnlyAuthorHasTheBlogsProfilesToo() {
        blog.file("site.yaml", """
                title: Tea
                url: https://example.com
                x: tea
                profiles: [{name: Mastodon, url: 'https://social.example/@tea'}]
                authors: {ada: {name: Ada, url: /about/, links: [{name: Forge, url: 'https://forge.example/ada'}]}}
                """);

        assertThat(post().select("script[type=application/ld+json]").first().data())
                .contains(
                        "\"sameAs\":[\"https://forge.example/ada\",\"https://social.example/@tea\",\"https://x.com/tea\"]");
        assertThat(page("index.html").select("link[rel=me]").eachAttr("href"))
                .containsExactly("https://social.example/@tea", "https://forge.example/ada");
    }

    @Test
    void everyTagIsThereOnceAndSaysSomething() {
        blog.build();

        Blog.files(blog.target()).keySet().stream()
                .filter(file -> file.endsWith(".html"))
                .forEach(file -> {
                    Document page = page(file);
                    assertThat(page.select("title")).as(file).hasSize(1);
                    assertThat(page.select("link[rel=canonical]")).as(file).hasSizeLessThan(2);
                    assertThat(page.select("meta[name]:not([media])").eachAttr("name"))
                            .as(file)
                            .doesNotHaveDuplicates();
                    assertThat(page.select("meta[content~=^\\s*$]")).as(file).isEmpty();
                    assertThat(page.select("meta[name=generator]").eachAttr("content"))
                            .as(file)
                            .containsExactly("Herald");
                });
    }

    @Test
    void theAddressIsWholeAlsoBelowAPath() {
        blog.file("site.yaml", "title: Tea\nurl: https://example.com/blog/\n");

        Document post = post();

        assertThat(List.of(
                        post.select("link[rel=canonical]").attr("href"),
                        post.select("meta[property=og:url]").attr("content")))
                .containsOnly("https://example.com/blog/posts/a/");
    }

    @Test
    void whatSearchEnginesShallNotHaveCanStillBeShared() {
        blog.post("2026-01-01-a.md", "---\ntitle: A\nrobots: noindex, noarchive\n---\n");

        Document post = post();

        assertThat(post.select("meta[name=robots]").attr("content")).isEqualTo("noindex, follow, noarchive");
        assertThat(post.select("link[rel=canonical], script[type=application/ld+json]"))
                .isEmpty();
        assertThat(post.select("meta[property=og:url]").attr("content")).isEqualTo("https://example.com/posts/a/");
    }

    @Test
    void aWritersWishForRobotsTakesThePlaceOfTheUsualOne() {
        blog.post("2026-01-01-a.md", "---\nrobots: nofollow, max-snippet:50\n---\n");

        assertThat(post().select("meta[name=robots]").attr("content"))
                .isEqualTo("index, nofollow, max-image-preview:large, max-video-preview:-1, max-snippet:50");
    }

    @Test
    void aCopyOfWhatWasPublishedElsewhereNamesTheOriginalAndNothingElse() {
        blog.post("2026-01-01-a.md", "---\ncanonical: https://first.example/a/\n---\n");

        Document post = post();

        assertThat(post.select("meta[property=og:url]").attr("content")).isEqualTo("https://first.example/a/");
        assertThat(post.select("script[type=application/ld+json]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/blog/posts/a/", "http://example.com/blog/posts/a", "/blog/posts/a/"})
    void aTextThatNamesItselfAsTheOriginalIsOne(String itself) {
        blog.file("site.yaml", "{title: Tea, url: 'https://example.com/blog/'}")
                .post("2026-01-01-a.md", "---\ncanonical_url: " + itself + "\n---\n");

        Document post = post();

        assertThat(post.select("link[rel=canonical]").eachAttr("href"))
                .containsExactly("https://example.com/blog/posts/a/");
        assertThat(post.select("script[type=application/ld+json]")).hasSize(1);
        assertThat(post.text()).doesNotContain("First published");
        assertThat(blog.page("sitemap.xml")).contains("<loc>https://example.com/blog/posts/a/</loc>");
        assertThat(blog.page("llms.txt")).contains("(https://example.com/blog/posts/a/)");
    }
}
