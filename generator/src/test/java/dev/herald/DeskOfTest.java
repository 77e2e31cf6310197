package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.problem.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk says of blogs that change, that are at fault, and that keep something to themselves. */
class DeskOfTest {

    @TempDir
    private Path folder;

    @Test
    void anEmptyBlogNeedsNothing() {
        Document desk = new DeskSample(folder).found().page("");

        assertThat(desk.select("#news").text())
                .isEqualTo(
                        "What needs attention Nothing: no problem was found, nothing is due later, and no draft waits.");
        assertThat(desk.select("#list").text()).isEqualTo("There is no such text.");
    }

    @Test
    void keepsTheTextsWhileErrorsKeepTheSite() {
        DeskSample sample = new DeskSample(folder);
        sample.blog()
                .post("2026-11-20-tide.md", "---\ntitle: The tide\n---\nIt came in.\n")
                .post("2026-11-21-bad.md", "---\ntitle: Bad\ndate: someday\n---\n");
        Problem error = Problem.error("content/posts/2026-11-21-bad.md", 3, "'someday' is no date", "write a date");
        Problem warning = Problem.warning("content/posts/2026-11-20-tide.md", 1, "it is short", "write more");

        Document desk = sample.found(warning, error).page("");

        assertThat(desk.select("#news .alert").text()).startsWith("Errors keep the blog from being built.");
        assertThat(desk.select("#news h3").first().text()).isEqualTo("1 error and 1 warning");
        assertThat(desk.select(".text .name").eachText()).contains("Bad", "The tide");
        assertThat(sample.page("looks/posts/bad/").select("#looks").text())
                .isEqualTo("Its page is not built yet: errors keep it from the site.");
    }

    @Test
    void remembersTheBlogWhileItsSettingsCannotBeRead() {
        DeskSample sample = new DeskSample(folder);
        sample.blog().post("2026-11-20-tide.md", "---\ntitle: The tide\n---\nIt came in.\n");
        sample.found().page("");
        sample.blog().file("site.yaml", "title: [\n");

        Document desk = sample.build().page("");

        assertThat(desk.select("#news .faults code").eachText()).containsExactly("site.yaml");
        assertThat(desk.select(".text .name").eachText()).containsExactly("The tide");
    }

    @Test
    void tellsTheErrorsOfABlogThatCouldNeverBeRead() {
        DeskSample sample = new DeskSample(folder);
        sample.blog().file("site.yaml", "title: [\n");

        Document desk = sample.build().page("");

        assertThat(desk.select("#news .faults code").eachText()).containsExactly("site.yaml");
        assertThat(sample.page("plan/").select(".alert").text())
                .isEqualTo("The blog cannot be read; mend its errors first.");
    }

    @Test
    void aPostIsPublishedWhenItsTimeComesWithoutABuild() {
        AtomicReference<Instant> now = new AtomicReference<>(Blog.NOW);
        DeskSample sample = new DeskSample(folder, clock(now));
        sample.blog().post("2026-11-24-storm.md", "---\ntitle: Storm\ndate: 2026-11-24 08:00\n---\nIt will come.\n");
        sample.found();
        assertThat(sample.page("").select(".text .state").text()).isEqualTo("Scheduled");

        now.set(Instant.parse("2026-11-24T07:00:00Z"));

        assertThat(sample.page("").select(".text .state").text()).isEqualTo("Published");
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    @Test
    void hasNoPlanWithoutATheme() {
        DeskSample sample = new DeskSample(folder);
        sample.blog()
                .file("site.yaml", DeskSample.SITE + "theme: {name: nowhere}\n")
                .post("2026-11-20-tide.md", "---\ntitle: The tide\n---\nIt came in.\n");
        String fault = "The blog cannot be read; mend its errors first.";

        sample.found();

        assertThat(sample.page("plan/").select(".alert").text()).isEqualTo(fault);
        assertThat(sample.page("plan/posts/tide/").select(".alert").text()).isEqualTo(fault);
        assertThat(sample.page("").select(".text .name").text()).isEqualTo("The tide");
    }

    @Test
    void asksNoDatabase() {
        DeskSample sample = new DeskSample(folder);
        sample.blog()
                .file("site.yaml", DeskSample.SITE + "announce: {ledger: postgres, database: {url: DATABASE_URL}}\n")
                .post("2026-11-20-tide.md", "---\ntitle: The tide\n---\nIt came in.\n");
        String unknown = "it is not known what was announced: the ledger is in a database, which the desk does not ask";

        Document desk = sample.found().page("");

        assertThat(desk.select("#news .note").text()).isEqualToIgnoringCase(unknown + ".");
        assertThat(sample.page("plan/").select(".note").text()).isEqualToIgnoringCase(unknown);
        assertThat(sample.text("") + sample.text("plan/")).doesNotContain("DATABASE_URL");
    }

    @Test
    void saysThatTheLedgerIsDamaged() {
        DeskSample sample = new DeskSample(folder);
        sample.blog().file("announcements/fosstodon/tide.json", "{");

        Document desk = sample.found().page("");

        assertThat(desk.select("#news .note").text())
                .startsWith("It is not known what was announced: announcements/fosstodon/tide.json:1: ");
    }
}
