package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteConfig;
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
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of every theme have. */
@ParameterizedClass
@ValueSource(strings = {"gazette", "pocket"})
class PagesOfThemesTest {

    @Parameter
    String name;

    @TempDir
    Path blog;

    @Test
    void everyPageHasOneHeadingAndItsLandmarks() {
        pages().forEach((route, page) -> {
            Document html = Jsoup.parse(page);

            assertThat(html.select("h1")).as(route).hasSize(1);
            assertThat(html.select("h1").text()).as(route).isNotBlank();
            assertThat(html.select("body > header, body > main, body > footer"))
                    .as(route)
                    .hasSize(3);
            assertThat(html.select("nav:not([aria-label]):not([aria-labelledby])"))
                    .as(route)
                    .isEmpty();
            assertThat(html.select("a[href]").first().attr("href")).as(route).isEqualTo("#herald-main");
            assertThat(html.select("html").attr("lang")).as(route).isEqualTo("en");
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

        pages().forEach((route, page) -> {
            Document html = Jsoup.parse(page);
            List<String> ids = html.select("[id]").eachAttr("id");
            assertThat(ids).as(route).doesNotHaveDuplicates();
            for (Element link : html.select("a[href]")) {
                String href = link.attr("href");
                if (href.startsWith("#")) {
                    assertThat(ids).as(route).contains(href.substring(1));
                } else if (!href.startsWith("https://") && !href.startsWith("mailto:")) {
                    assertThat(known).as(route).contains(href);
                }
            }
        });
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
        View view = SampleBlog.view(SampleBlog.post(), Locale.forLanguageTag("he"));

        String page = theme().render(SampleBlog.site(config()), view).toString();

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

    private Map<String, String> pages() {
        return pages(theme());
    }

    private Map<String, String> pages(Theme theme) {
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

    private SiteConfig config() {
        return SampleBlog.config(name, Map.of());
    }
}
