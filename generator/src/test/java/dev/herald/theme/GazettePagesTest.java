package dev.herald.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteConfig;
import dev.herald.site.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    void everyPageHasOneHeadingAndItsLandmarks() {
        pages().forEach((name, page) -> {
            Document html = Jsoup.parse(page);

            assertThat(html.select("h1")).as(name).hasSize(1);
            assertThat(html.select("h1").text()).as(name).isNotBlank();
            assertThat(html.select("body > header, body > main, body > footer"))
                    .as(name)
                    .hasSize(3);
            assertThat(html.select("nav:not([aria-label]):not([aria-labelledby])"))
                    .as(name)
                    .isEmpty();
            assertThat(html.select("a[href]").first().attr("href")).as(name).isEqualTo("#herald-main");
            assertThat(html.select("html").attr("lang")).as(name).isEqualTo("en");
        });
    }

    @Test
    void everyIdIsThereOnceAndEveryLinkLeadsSomewhere() {
        Set<String> known = new HashSet<>(List.of(
                "/blog/feed.xml",
                "/blog/categories/",
                "/blog/series/",
                "/blog/categories/tools/",
                "/blog/authors/",
                "/blog/authors/bo/"));
        known.addAll(List.of(
                "/blog/series/a-blog-from-nothing/",
                "/blog/tags/tests-proofs/",
                "/blog/posts/first-light/",
                "/blog/posts/sch%C3%B6ne-gr%C3%BC%C3%9Fe/"));
        SampleBlog.views(Locale.ENGLISH)
                .forEach(view -> known.add("/blog" + view.page().route().encoded()));

        pages().forEach((name, page) -> {
            Document html = Jsoup.parse(page);
            List<String> ids = html.select("[id]").eachAttr("id");
            assertThat(ids).as(name).doesNotHaveDuplicates();
            for (Element link : html.select("a[href]")) {
                String href = link.attr("href");
                if (href.startsWith("#")) {
                    assertThat(ids).as(name).contains(href.substring(1));
                } else if (!href.startsWith("https://") && !href.startsWith("mailto:")) {
                    assertThat(known).as(name).contains(href);
                }
            }
        });
    }

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
    void aPageThatSearchEnginesShallNotHaveSaysSo() {
        Document html = Jsoup.parse(pages().get("/404.html"));

        assertThat(html.select("meta[name=robots]").attr("content")).isEqualTo("noindex, follow");
        assertThat(html.select("link[rel=canonical]")).isEmpty();
    }

    @Test
    void aPostIsReadableByMicroformats() {
        Document html = Jsoup.parse(pages().get("/posts/everything/"));
        Element entry = html.selectFirst(".h-entry");

        assertThat(entry.select(".p-name").first().text())
                .isEqualTo("Everything that a post can hold, and how it reads");
        assertThat(entry.select(".dt-published").attr("datetime")).isEqualTo("2026-02-14T09:05:00+01:00");
        assertThat(entry.select(".dt-updated").text()).isEqualTo("February 20, 2026");
        assertThat(entry.select(".p-category").eachText()).containsExactly("Tools", "Maven", "tests & proofs");
        assertThat(entry.select(".p-author.h-card").eachText()).containsExactly("Ada Lindqvist", "Bo Özdemir");
        assertThat(entry.select(".u-uid").attr("value")).isEqualTo("https://example.org/blog/posts/everything/");
        assertThat(entry.select(".e-content")).hasSize(1);
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

    @Test
    void theMenuTellsWhereTheReaderIs() {
        Document html = Jsoup.parse(pages().get("/about/"));

        assertThat(html.select(".menu [aria-current=page]").eachText()).containsExactly("About");
    }

    @Test
    void textIsEscapedAndMarkupIsNot() {
        String page = pages().get("/");

        assertThat(page)
                .contains("Schöne Grüße &lt;from&gt; the command line")
                .contains("<code>mvn&#160;verify</code>");
    }

    @Test
    void aPageInHebrewRunsFromTheRight() {
        String page = render(SampleBlog.view(SampleBlog.post(), Locale.forLanguageTag("he")));

        assertThat(page).contains("lang=\"he\" dir=\"rtl\"");
    }

    @Test
    void eightThreadsWriteTheSamePages() throws InterruptedException, ExecutionException {
        Theme theme = theme();
        Map<String, String> expected = pages(theme);
        Callable<Map<String, String>> again = () -> pages(theme);
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<Map<String, String>>> all = threads.invokeAll(Collections.nCopies(32, again));

        for (Future<Map<String, String>> pages : all) {
            assertThat(pages.get()).isEqualTo(expected);
        }
        threads.shutdownNow();
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
                        theme.render(SampleBlog.site(config()), view).getBytes(UTF_8));
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
            pages.put(view.page().route().path(), theme.render(SampleBlog.site(config()), view));
        }
        return pages;
    }

    private String render(View view) {
        return theme().render(SampleBlog.site(config()), view);
    }

    private Theme theme() {
        return Theme.load(blog, config());
    }

    private static SiteConfig config() {
        return SampleBlog.config("gazette", Map.of());
    }
}
