package dev.herald.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteConfig;
import dev.herald.site.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazettePagesTest {

    private static final Path PAGES = Path.of("target", "pages");

    @TempDir
    Path blog;

    @Test
    void noPageTalksToAThirdParty() {
        pages().forEach((name, page) -> assertThat(
                        Jsoup.parse(page).select("[src^=http], link[rel=stylesheet][href^=http], iframe"))
                .as(name)
                .isEmpty());
        theme().assets().forEach((route, bytes) -> {
            if (route.path().endsWith(".css")) {
                assertThat(new String(bytes, UTF_8)).doesNotContain("http:", "https:", "@import", "url(");
            }
        });
    }

    @Test
    void theScriptIsThereOnlyWhereThereIsAVideo() {
        Map<String, String> pages = pages();

        assertThat(pages.get("/posts/everything/"))
                .contains("<script type=\"module\">document.addEventListener('click'");
        assertThat(pages.get("/")).doesNotContain("<script type=\"module\"", "<script src");
    }

    @Test
    void theHeadSaysWhatSearchEnginesAndReadersNeed() {
        Document html = Jsoup.parse(pages().get("/posts/everything/"));

        assertThat(html.head().select("meta, link, title").eachAttr("name"))
                .containsExactly(
                        "viewport",
                        "description",
                        "robots",
                        "color-scheme",
                        "theme-color",
                        "theme-color",
                        "generator",
                        "twitter:card");
        assertThat(html.title()).isEqualTo("Everything · The Lantern Room");
        assertThat(html.select("meta[name=description]").attr("content")).isEqualTo("Notes on \"building\" things");
        assertThat(html.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/blog/posts/everything/");
        assertThat(html.select("link[type=application/atom+xml]").attr("href")).isEqualTo("/blog/feed.xml");
    }

    @Test
    void noPageHasAStyleOrAttributeThatAPolicyWouldHaveToAllow() {
        pages().forEach((name, page) -> assertThat(Jsoup.parse(page).select("style, [style], [^on]"))
                .as(name)
                .isEmpty());
    }

    @Test
    void theHeadNamesTheIconsAndOnTheHomePageTheManifest() {
        Document html = Jsoup.parse(pages().get("/posts/everything/"));

        assertThat(html.select("link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]")
                        .eachAttr("href"))
                .containsExactly("/blog/assets/icon.svg", "/blog/favicon.ico", "/blog/assets/apple-touch-icon.png");
        assertThat(Jsoup.parse(pages().get("/")).select("link[rel=manifest]").eachAttr("href"))
                .containsExactly("/blog/site.webmanifest");
    }

    @Test
    void aPostShowsItsPlace() {
        Document html = Jsoup.parse(pages().get("/posts/everything/"));

        assertThat(html.select(".crumbs").text())
                .isEqualTo("Home Tools Everything that a post can hold, and how it reads");
        assertThat(html.select(".crumbs [aria-current=page]")).hasSize(1);
        assertThat(html.select(".kicker").text()).isEqualTo("Part 2 of 3 · A blog from nothing");
        assertThat(html.select(".facts").text())
                .isEqualTo("Ada Lindqvist Bo Özdemir February 14, 2026 Updated February 20, 2026 6 minutes to read"
                        + " 1234 words");
        assertThat(html.select(".contents a").eachAttr("href")).containsExactly("#text", "#lists", "#tables", "#code");
        assertThat(html.select(".neighbours a").eachAttr("rel")).containsExactly("prev", "next");
        assertThat(html.select(".colophon p").text()).isEqualTo("© 2024–2026 The Lantern Room");
    }

    @Test
    void theArchiveHasEveryPostBelowItsYear() {
        Element year = Jsoup.parse(pages().get("/archive/")).selectFirst(".shelf");

        assertThat(year.select("h2").text()).isEqualTo("2026 3 posts");
        assertThat(year.select("li").eachText())
                .contains("Everything that a post can hold, and how it reads February 14, 2026");
    }

    /** For the eye: open target/pages through a server that serves it as /blog. */
    @Test
    void writesItsPagesForTheEye() throws IOException {
        for (String language : List.of("en", "de", "fr", "ja", "he")) {
            Path folder = PAGES.resolve(language).resolve("blog");
            Theme theme = theme();
            for (View view : SampleBlog.views(Locale.forLanguageTag(language))) {
                write(
                        folder,
                        view.page().route(),
                        theme.render(SampleBlog.site(config()), view).bytes());
            }
            for (Map.Entry<Route, byte[]> asset : theme.assets().entrySet()) {
                write(folder, asset.getKey(), asset.getValue());
            }
        }

        assertThat(PAGES.resolve("en/blog/posts/everything/index.html")).exists();
    }

    private static void write(Path folder, Route route, byte[] bytes) throws IOException {
        Path file = folder.resolve(route.file());
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private Map<String, String> pages() {
        return pages(theme());
    }

    private static Map<String, String> pages(Theme theme) {
        Map<String, String> pages = new TreeMap<>();
        for (View view : SampleBlog.views(Locale.ENGLISH)) {
            pages.put(
                    view.page().route().path(),
                    theme.render(SampleBlog.site(config()), view).toString());
        }
        return pages;
    }

    private Theme theme() {
        return Theme.load(blog, config());
    }

    private static SiteConfig config() {
        return SampleBlog.config("gazette", Map.of());
    }
}
