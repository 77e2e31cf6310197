package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PocketPagesTest {

    @TempDir
    Path blog;

    @Test
    void theHomePageListsDaysAndTitlesBelowTheirYear() {
        Element feed = page("/", Locale.ENGLISH, Map.of()).selectFirst(".h-feed");

        assertThat(feed.select("h2").eachText()).containsExactly("2026");
        assertThat(feed.select(".row > time").eachText()).containsExactly("Mar 9", "Feb 14", "Jan 1");
        assertThat(feed.select(".row > time").get(1).attr("datetime")).isEqualTo("2026-02-14");
        assertThat(feed.select(".row > a").eachText())
                .containsExactly(
                        "Schöne Grüße <from> the command line",
                        "Everything that a post can hold, and how it reads",
                        "First light: a build that finds its own way");
    }

    @Test
    void onlyTheNewestPostOfAllShowsHowItBegins() {
        assertThat(page("/", Locale.ENGLISH, Map.of()).select(".row:has(.p-summary) > a"))
                .extracting(Element::text)
                .containsExactly("Schöne Grüße <from> the command line");
        assertThat(page("/page/2/", Locale.ENGLISH, Map.of()).select(".p-summary"))
                .isEmpty();
    }

    @Test
    void aListShowsWhatTheBlogWants() {
        Map<String, Object> lists =
                Map.of("excerpts", true, "dates", false, "minutes", true, "authors", true, "tags", true);

        Document page = page("/tags/maven/", Locale.ENGLISH, Map.of("lists", lists));

        assertThat(page.select(".row > time")).isEmpty();
        assertThat(page.select(".p-summary")).hasSize(3);
        assertThat(page.select(".row .facts").eachText())
                .contains("6 minutes to read Ada Lindqvist, Bo Özdemir Maven, tests & proofs");
    }

    @Test
    void aDayIsWrittenAsTheLanguageDoes() {
        assertThat(days("de")).containsExactly("9. März", "14. Feb.", "1. Jan.");
        assertThat(days("fr")).containsExactly("9 mars", "14 févr.", "1 janv.");
        assertThat(days("en-GB")).containsExactly("9 Mar", "14 Feb", "1 Jan");
        assertThat(days("ja")).containsExactly("3月9日", "2月14日", "1月1日");
        assertThat(days("he")).containsExactly("9 במרץ", "14 בפבר׳", "1 בינו׳");
    }

    @Test
    void aPostBeginsWithItsDate() {
        Document page = page("/posts/everything/", Locale.ENGLISH, Map.of());

        assertThat(page.selectFirst(".opening").child(0).text())
                .isEqualTo("February 14, 2026 Updated February 20, 2026 6 minutes to read");
        assertThat(page.select(".opening .byline").text()).isEqualTo("Ada Lindqvist, Bo Özdemir");
        assertThat(page.select(".kicker").text()).isEqualTo("Part 2 of 3 · A blog from nothing");
        assertThat(page.select(".contents details").hasAttr("open")).isFalse();
        assertThat(page.select(".topics").text()).isEqualTo("Filed under Tools, Maven, tests & proofs");
        assertThat(page.select(".neighbours a").eachText())
                .containsExactly(
                        "Older First light: a build that finds its own way",
                        "Newer Schöne Grüße <from> the command line");
    }

    @Test
    void aPageEndsWithThePlaceThatItHas() {
        Document page = page("/posts/everything/", Locale.ENGLISH, Map.of());

        assertThat(page.selectFirst("main").lastElementChild().text()).isEqualTo("Home Tools");
    }

    @Test
    void theNotebookHasItsLinksAndItsHero() {
        Document page = page(
                "/",
                Locale.ENGLISH,
                Map.of(
                        "links",
                        List.of(Map.of("name", "Source", "url", "https://forge.example/")),
                        "footer",
                        List.of(Map.of("name", "Imprint", "url", "/about/")),
                        "hero",
                        Map.of("title", "A log", "text", "Kept since the first storm.")));

        assertThat(page.select(".menu li").eachText())
                .containsExactly("Home", "About", "Archive", "Tags", "Search", "Source");
        assertThat(page.select(".colophon a").eachText()).endsWith("Imprint");
        assertThat(page.select("main > .hero-title, main > .standfirst").eachText())
                .containsExactly("A log", "Kept since the first storm.");
    }

    private List<String> days(String language) {
        return page("/", Locale.forLanguageTag(language), Map.of())
                .select(".row > time")
                .eachText();
    }

    private Document page(String path, Locale language, Map<String, Object> settings) {
        SiteConfig config = SampleBlog.config("pocket", settings);
        View view = SampleBlog.views(language).stream()
                .filter(one -> one.page().route().path().equals(path))
                .findFirst()
                .orElseThrow();
        return Jsoup.parse(
                Theme.load(blog, config).render(SampleBlog.site(config), view).toString());
    }
}
