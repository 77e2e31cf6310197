package dev.herald.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.check.rule.Finding;
import dev.herald.check.rule.Findings;
import dev.herald.check.rule.Findings.Asked;
import dev.herald.config.Json;
import dev.herald.config.Value;
import dev.herald.problem.Problem;
import dev.herald.site.Route;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final Findings FINDINGS = new Findings(
            List.of(
                    new Finding(
                            "orphans",
                            Problem.warning("/a,b/", 0, "no link leads to the page", "link to it"),
                            List.of(new Route("/a,b/"))),
                    new Finding(
                            "broken-links",
                            Problem.error("content/posts/été.md", 7, "the link <b>&\nleads 100% wrong", "mend it"),
                            List.of(new Route("/ete/")))),
            2,
            1204,
            Duration.ofMillis(1234),
            List.of(
                    new Asked("broken-links", "Links lead somewhere"),
                    new Asked("orphans", "Links lead to each page"),
                    new Asked("one-h1", "One heading")),
            List.of("a note"));

    @Test
    void theConsoleHasABlockForEachFile() {
        assertThat(ConsoleReport.lines(FINDINGS))
                .containsExactly(
                        "/a,b/",
                        "  warning no link leads to the page; link to it [orphans]",
                        "content/posts/été.md",
                        "  error 7: the link <b>&\nleads 100% wrong; mend it [broken-links]",
                        "note: a note");
        assertThat(ConsoleReport.summary(FINDINGS))
                .isEqualTo("1 error, 1 warning: 2 pages with 1,204 links and 3 rules in 1.2 s");
    }

    @Test
    void gitHubGetsErrorsFirstAndEscaped() {
        assertThat(Format.GITHUB.text(FINDINGS, "Notes", "blog/")).isEqualTo("""
                        ::error file=blog/content/posts/été.md,line=7,title=broken-links::the link <b>&%0Aleads 100%25 wrong; mend it
                        ::warning title=orphans::/a,b/: no link leads to the page; link to it
                        """);
    }

    @Test
    void sarifPlacesEachResultInTheRepository() {
        Value.Fields log = Json.fields("check.sarif", 0, Format.SARIF.text(FINDINGS, "Notes", "blog/"));

        assertThat(log.plain().get("version")).isEqualTo("2.1.0");
        String text = log.plain().toString();
        assertThat(text)
                .contains(
                        "uri=blog/content/posts/%C3%A9t%C3%A9.md",
                        "startLine=7",
                        "ruleId=broken-links",
                        "ruleIndex=0",
                        "level=error",
                        "uri=blog/site.yaml",
                        "fullyQualifiedName=/a,b/",
                        "markdown=# orphans\n\nA reader can reach each page")
                .doesNotContain("helpUri", "informationUri", "herald.example");
    }

    @Test
    void whatTheManualSaysOfARuleLinksToNoPageThatIsNotThere() {
        assertThat(Manual.page("addresses")).contains("[as described here](../check.md", "(https://www.w3.org/");
        assertThat(Manual.alone("addresses").orElseThrow())
                .doesNotContain("](..")
                .contains("as described here", "(https://www.w3.org/");
    }

    @Test
    void aFingerprintDoesNotDependOnTheLine() {
        Finding first = new Finding("a", Problem.error("x.md", 7, "wrong", "mend"), List.of());
        Finding moved = new Finding("a", Problem.error("x.md", 9, "wrong", "mend"), List.of());

        assertThat(fingerprint(first)).isEqualTo(fingerprint(moved)).endsWith(":1");
    }

    private static String fingerprint(Finding finding) {
        Findings one = new Findings(List.of(finding), 1, 1, Duration.ZERO, List.of(), List.of());
        return Format.SARIF.text(one, "Notes", "").replaceFirst("(?s).*\"heraldFinding/v1\" *: *\"([^\"]*)\".*", "$1");
    }

    @Test
    void junitHasATestForEachRule() {
        Document report = Jsoup.parse(Format.JUNIT.text(FINDINGS, "Notes", ""), Parser.xmlParser());

        assertThat(report.select("testsuite").attr("tests")).isEqualTo("3");
        assertThat(report.select("testsuite").attr("failures")).isEqualTo("1");
        assertThat(report.select("testcase[name=broken-links] > failure").text())
                .isEqualTo("content/posts/été.md:7: the link <b>& leads 100% wrong; mend it");
        assertThat(report.select("testcase[name=orphans] > system-out").text())
                .isEqualTo("/a,b/: no link leads to the page; link to it");
        assertThat(report.select("testcase[name=one-h1]").first().children()).isEmpty();
    }

    @Test
    void thePageLoadsNothingAndEscapesWhatWritersWrite() {
        Document page = Jsoup.parse(Format.HTML.text(FINDINGS, "Notes", ""));

        assertThat(page.select("script, link, img, a")).isEmpty();
        assertThat(page.select("h3").eachText()).containsExactly("/a,b/", "content/posts/été.md");
        assertThat(page.select(".findings b")).isEmpty();
        assertThat(page.select("tr:contains(orphans) details p").text())
                .isEqualTo("A page without links is read by nobody, and search engines think little of it. "
                        + "Redirects are followed; pages that search engines shall not find do not count, "
                        + "nor do those that the sitemap leaves out: lists without posts, and texts with sitemap: false. "
                        + "Posts stand in lists; a page wants a place in menu, or a link in a text.");
        assertThat(page.select("th").eachText()).containsExactly("broken-links", "orphans", "one-h1");
    }
}
