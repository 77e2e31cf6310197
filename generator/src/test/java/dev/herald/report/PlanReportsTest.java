package dev.herald.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A plan with one of everything, as people and programs read it; the expected files lie beside. */
class PlanReportsTest {

    private static final String HOSTILE = "</details> @team #1 | `x` [a](https://b.example) www.c.example\n<b>";

    @Test
    void aConsoleShowsAllInGroups() throws IOException {
        assertThat(String.join("\n", PlanText.of(SmallPlan.ofEverything())) + "\n")
                .isEqualTo(expected("plan.txt"));
    }

    @Test
    void markdownShowsAllInSections() throws IOException {
        assertThat(PlanMarkdown.of(SmallPlan.ofEverything())).isEqualTo(expected("plan.md"));
    }

    @Test
    void jsonHasAllInAStableOrder() throws IOException {
        assertThat(PlanJson.of(SmallPlan.ofEverything())).isEqualTo(expected("plan.json"));
    }

    @Test
    void aTitleInMarkdownIsNoMarkupAndCallsNobody() {
        String markdown = PlanMarkdown.of(SmallPlan.of(1, HOSTILE));

        assertThat(markdown)
                .contains(
                        "### mastodon: \\</details\\> @\u2060team \\#\u20601 \\| \\`x\\` \\[a\\]\\(https\\://b.example\\)"
                                + " www\\.c.example \\<b\\>\n");
    }

    @Test
    void aTextCannotLeaveItsCodeBlock() {
        String markdown = PlanMarkdown.of(SmallPlan.of(1, "A\n```\n@team"));

        assertThat(markdown)
                .contains("````text\nA ``` @\u2060team\n\nA summary.\n\nhttps://example.com/posts/one/\n````\n");
    }

    @Test
    void markdownFitsIntoACommentAndSaysWhatIsMissing() {
        String markdown = PlanMarkdown.of(SmallPlan.of(200, "A title that goes on ".repeat(15)));

        assertThat(markdown.length()).isLessThan(65_536);
        assertThat(markdown)
                .contains("\n150 messages more.\n")
                .containsPattern("\\n_\\d+ parts more: see plan\\.html, which has all\\._\\n$");
    }

    @Test
    void aConsoleObeysNoTitle() {
        Plan plan = SmallPlan.of(1, "A\u001b[31mred\u0007 \u202eeltit");

        assertThat(String.join("\n", PlanText.of(plan))).doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void aConsoleHasLinesOfAHundredColumns() {
        Plan plan = SmallPlan.of(1, "One two three four five. ".repeat(12).strip());

        assertThat(PlanText.of(plan)).allMatch(line -> line.length() <= 100);
    }

    @Test
    void nothingDueIsSaid() {
        Plan plan = SmallPlan.of(0, "");

        assertThat(PlanText.of(plan)).containsExactly("0 messages are due");
        assertThat(PlanMarkdown.of(plan)).isEqualTo("## Announcements\n\nNothing is due.\n");
    }

    private static String expected(String name) throws IOException {
        try (InputStream file = PlanReportsTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
