package dev.herald.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.problem.Problem;
import dev.herald.site.Addresses;
import dev.herald.site.Post;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The desk of a long blog. */
class DeskListTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private static Document page(String place, String query) {
        DeskPages desk = new DeskPages(new LongBlog(), Path.of("nowhere"), CLOCK);
        byte[] bytes = desk.page(place, query).orElseThrow().bytes();
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    /** 450 drafts, and a warning in each. */
    private record LongBlog() implements DeskSource {

        @Override
        public DeskBlog blog() {
            List<String> files = IntStream.rangeClosed(1, 450)
                    .mapToObj("content/drafts/day-%03d.md"::formatted)
                    .toList();
            return new DeskBlog(
                    "Long",
                    Locale.ENGLISH,
                    new Addresses(URI.create("https://example.com/blog")),
                    ZoneOffset.UTC,
                    files.stream().map(LongBlog::draft).toList(),
                    files.stream()
                            .map(file -> Problem.warning(file, 1, "it is short", "write more"))
                            .toList(),
                    true,
                    List.of());
        }

        private static DeskText draft(String file) {
            return new DeskText(file, Optional.empty(), DeskState.DRAFT, "", Optional.empty(), List.of());
        }

        @Override
        public Optional<String> plan() {
            return Optional.empty();
        }

        @Override
        public Optional<String> plan(Post post) {
            return Optional.empty();
        }
    }

    @Test
    void showsTwoHundredTextsAPage() {
        Document first = page("", "");
        Document last = page("", "page=3");

        assertThat(first.select(".text")).hasSize(200);
        assertThat(first.select("#count").text()).isEqualTo("1 to 200 of 450 texts");
        assertThat(first.select(".turn a").eachAttr("href")).containsExactly("?page=2");
        assertThat(last.select(".text .name").eachText()).hasSize(50).endsWith("content/drafts/day-450.md");
        assertThat(last.select("#count").text()).isEqualTo("401 to 450 of 450 texts");
        assertThat(last.select(".turn a").eachAttr("href")).containsExactly("?page=2");
    }

    @Test
    void findsWordsOnEveryPage() {
        Document found = page("", "words=DAY+-44&state=draft");

        assertThat(found.select("#count").text()).isEqualTo("10 texts");
        assertThat(found.select(".text .name").first().text()).isEqualTo("content/drafts/day-440.md");
        assertThat(found.select("#words").attr("value")).isEqualTo("DAY -44");
        assertThat(found.select("#kept input").attr("value")).isEqualTo("draft");
    }

    @Test
    void keepsTheWordsFromStateToState() {
        Document found = page("", "words=a%26b&page=1");

        assertThat(found.select("#states a").eachAttr("href")).containsExactly("?words=a%26b");
        assertThat(found.select(".nothing-here").text()).isEqualTo("There is no such text.");
    }

    @Test
    void takesWhatIsNotUnderstoodForNothing() {
        Document odd = page("", "page=-1&state=lost&words=%zz&&x");

        assertThat(odd.select("#words").attr("value")).isEqualTo("%zz");
        assertThat(page("", "page=99999").select("#count").text()).isEqualTo("401 to 450 of 450 texts");
    }

    @Test
    void namesOnlySomeOfMuchThatNeedsAttention() {
        Document desk = page("", "");

        assertThat(desk.select("#news .faults li")).hasSize(5);
        assertThat(desk.select("#news h3").eachText()).containsExactly("450 warnings", "Drafts");
        assertThat(desk.select("#news .ways a").eachText()).containsExactly("445 more", "445 more drafts");
    }

    @Test
    void turnsThePagesOfProblems() {
        Document second = page("problems/", "page=2");
        Document one = page("problems/", "words=day-007");

        assertThat(second.select("h2.file").eachText()).hasSize(200).startsWith("content/drafts/day-201.md");
        assertThat(one.select("#list").text())
                .isEqualTo("content/drafts/day-007.md content/drafts/day-007.md"
                        + " Warning: it is short. Line 1 Write more.");
    }

    @Test
    void leadsToTheBlogWhereItWillBe() {
        assertThat(page("problems", "").select("#ways a").eachAttr("href"))
                .containsExactly("/_herald/", "/_herald/problems/", "/_herald/plan/", "/blog/");
    }

    @Test
    void saysWhyThereIsNoPlan() {
        assertThat(page("plan/", "").select(".alert").text())
                .isEqualTo("The blog cannot be read; mend its errors first.");
    }
}
