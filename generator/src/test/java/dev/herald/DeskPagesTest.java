package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk says of a blog with a text in every state. */
class DeskPagesTest {

    @TempDir
    private static Path shared;

    private static DeskSample everything;

    @BeforeAll
    static void aTextInEveryState() {
        everything = DeskSample.ofEverything(shared);
    }

    @Test
    void listsEveryTextWithItsStateTheNewestFirst() {
        Document desk = everything.page("");

        assertThat(desk.select(".text").eachText())
                .containsExactly(
                        "Fog Draft content/drafts/fog.md Looks Announcement",
                        "Calm Scheduled 2026-11-30 00:00 Europe/Paris content/posts/2026-11-30-calm.md Looks Announcement",
                        "Storm Scheduled 2026-11-24 08:00 Europe/Paris content/posts/2026-11-24-storm.md Looks Announcement",
                        "The tide Published 2026-11-20 content/posts/2026-11-20-tide.md fosstodon told on 2026-11-20"
                                + " bluesky refused on 2026-11-20: the link is not wanted Looks 1 problem",
                        "Ebb & flow Published 2026-11-19 content/posts/2026-11-19-ebb.md bluesky told on 2026-11-20 Looks",
                        "content/posts/2026-11-01-fair.md Expired 2026-11-10 Expired since 11 days (2026-11-10 00:00 Europe/Paris).",
                        "About Published Page content/pages/about.md Looks",
                        "content/posts/2020-01-01-old.adoc Left out AsciiDoc is not read.");
    }

    @Test
    void saysFirstWhatNeedsAttention() {
        Document desk = everything.page("");

        assertThat(desk.select("#news .item").eachText())
                .satisfiesExactly(
                        problems -> assertThat(problems)
                                .startsWith("1 warning Warning: the link '/gone/' leads to no file of the blog."
                                        + " content/posts/2026-11-20-tide.md, line 5 Write "),
                        wrong -> assertThat(wrong)
                                .isEqualTo("Announcements that went wrong The tide fosstodon told on 2026-11-20"
                                        + " bluesky refused on 2026-11-20: the link is not wanted"),
                        next -> assertThat(next)
                                .isEqualTo(
                                        "Next due in 2 days Storm, on 2026-11-24 08:00 Europe/Paris; after it 1 more"),
                        drafts -> assertThat(drafts).isEqualTo("Drafts Fog"));
    }

    @Test
    void leadsToWhereAPostWasTold() {
        Document desk = everything.page("");

        assertThat(desk.select("#list .told a").eachAttr("href"))
                .containsExactly("https://fosstodon.example/@me/1", "https://bsky.app/profile/blog.example/post/2");
    }

    @ParameterizedTest
    @CsvSource({
        "draft,     Fog",
        "scheduled, 'Calm, Storm'",
        "published, 'The tide, Ebb & flow, About'",
        "expired,   content/posts/2026-11-01-fair.md",
        "left-out,  content/posts/2020-01-01-old.adoc"
    })
    void showsTheTextsOfAState(String state, String titles) {
        Document desk = everything.page("?state=" + state);

        assertThat(String.join(", ", desk.select(".text .name").eachText())).isEqualTo(titles);
        assertThat(desk.select("#states [aria-current]").eachAttr("href")).containsExactly("?state=" + state);
    }

    @Test
    void namesEveryProblemWithItsPlaceAndItsCure() {
        Document problems = everything.page("problems/");

        assertThat(problems.select("#list").text())
                .startsWith("content/posts/2026-11-20-tide.md The tide"
                        + " Warning: the link '/gone/' leads to no file of the blog. Line 5 Write ");
    }

    @Test
    void showsATextOnEachNetwork() {
        Document look = everything.page("looks/posts/tide/");

        assertThat(look.select(".network h2").eachText()).hasSize(10).startsWith("Google a search result on a desktop");
        assertThat(look.select(".shot img").eachAttr("src")).hasSize(9).containsOnly("/wide.png");
        assertThat(look.select(".quiet").first().text())
                .isEqualTo("How it will look out there. Published, 2026-11-20. content/posts/2026-11-20-tide.md");
        assertThat(look.select("[data-said=size]").text()).startsWith("1200x630 pixels, ");
    }

    @Test
    void showsWhatABuildWithDraftsShows() {

        for (String text : List.of("posts/tide/", "posts/fog/", "about/")) {
            String built = everything.blog().page("_herald/looks/" + text + "index.html");
            String desk = everything.text("looks/" + text);
            assertThat(networks(desk)).isEqualTo(networks(built));
        }
    }

    /** A page from a disk finds its pictures by other addresses. */
    private static String networks(String page) {
        return page.substring(page.indexOf("<section"), page.lastIndexOf("</section>"))
                .replaceAll("src=\"(?:\\.\\./)+", "src=\"/");
    }

    @Test
    void plansWhatIsDueNow() {
        Document plan = everything.page("plan/");

        assertThat(plan.select(".sum").text()).isEqualTo("1 message is due.");
        assertThat(plan.select(".sheet .text").text()).isEqualTo("Ebb & flow Es ging. example.com/posts/ebb/");
        assertThat(plan.select("nav[aria-label=Desk] a").eachAttr("href"))
                .containsExactly("/_herald/", "/_herald/problems/", "/_herald/plan/", "/");
        assertThat(plan.select("nav[aria-label=Desk]").text())
                .isEqualTo(everything.page("").select("nav[aria-label=Desk]").text());
    }

    @Test
    void plansWhatADraftWouldSay() {
        Document plan = everything.page("plan/posts/fog/");

        assertThat(plan.select(".note").text())
                .isEqualTo("If “Fog” were published now, this is what each channel would hear");
        assertThat(plan.select(".sum").text()).isEqualTo("2 messages are due.");
        assertThat(plan.text()).contains("Grey.").doesNotContain("posts/tide");
    }

    @Test
    void plansWhatAPostWouldSayAtItsDate() {
        Document plan = everything.page("plan/posts/storm/");

        assertThat(plan.select(".note").text())
                .isEqualTo("If “Storm” were published at its date, this is what each channel would hear");
        assertThat(plan.select(".when").text()).isEqualTo("As of Tuesday 24 November 2026, 08:00 (Europe/Paris)");
        assertThat(plan.select(".sum").text()).isEqualTo("2 messages are due.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "looks/posts/none/",
                "looks/../../site.yaml",
                "looks//",
                "plan/posts/none/",
                "plan/about/",
                "plan/../x",
                "other",
                "desk.png"
            })
    void hasNothingElse(String path) {
        assertThat(everything.desk().page(path, "")).isEmpty();
    }

    @Test
    void writesNothing() throws IOException {
        long files = count();

        for (String page : List.of("", "problems/", "looks/posts/tide/", "looks/posts/fog/")) {
            everything.page(page);
        }

        assertThat(count()).isEqualTo(files);
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.walk(shared)) {
            return files.count();
        }
    }

    @Test
    void holdsNoSecretAndNoAddressOfOthersToLoad() {

        for (String page : List.of("", "problems/", "looks/posts/tide/", "plan/", "plan/posts/fog/")) {
            Document desk = everything.page(page);
            assertThat(desk.html()).as(page).doesNotContain("MASTODON_TOKEN", "BLUESKY_PASSWORD");
            assertThat(desk.select("[src^=http], link[href^=http], [style*=url], [onclick]"))
                    .as(page)
                    .isEmpty();
            assertThat(desk.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(page)
                    .startsWith("default-src 'none'; ");
            assertThat(desk.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        }
    }
}
