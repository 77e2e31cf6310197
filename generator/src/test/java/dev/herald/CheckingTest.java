package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blog that is checked. */
class CheckingTest {

    @TempDir
    private Path folder;

    private Blog blog;
    private CheckedBlog checked;

    @BeforeEach
    void writeABlog() {
        blog = new Blog(folder)
                .file(
                        "site.yaml",
                        "title: Notes\nurl: https://example.com\nauthors: {ana: {name: Ana}}\ncards: false\n")
                .post("2026-01-01-ice.md", "---\ntitle: Ice\n---\n\nIce in the harbour, all winter long.\n")
                .post("2026-01-02-oars.md", "---\ntitle: Oars\n---\n\nOars made of ash, and how to mend them.\n");
        checked = new CheckedBlog(blog);
    }

    @Test
    void aGoodBlogIsSilent() {
        assertThat(check()).isZero();
        assertThat(checked.said().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("note: published addresses and feeds are not guarded yet;");
        assertThat(checked.said()).containsPattern("0 errors, 0 warnings: \\d+ pages with \\d+ links and 25 rules in ");
    }

    /** The example of docs/check.md. */
    @Test
    void aFaultIsToldWithTheLineInWhichItStandsAndOtherRulesAreAskedToo() throws IOException {
        blog.post(
                        "2026-01-01-ice.md",
                        "---\ntitle: What the ice of a long winter does to boats of ash and oak in the harbour\n---\n\nIce in the harbour.\n")
                .post("2026-01-02-oars.md", "---\ntitle: Oars\n---\n\nOars made of ash.\n\n[About ice](/ise/)\n");

        assertThat(check()).isEqualTo(1);
        assertThat(timeless(checked.said())).isEqualTo(timeless(exampleOfTheManual()));
        assertThat(blog.target()).doesNotExist();
    }

    private static String exampleOfTheManual() throws IOException {
        String manual = Files.readString(Path.of("../docs/check.md"));
        return manual.split("```text\n")[1].split("```")[0];
    }

    private static String timeless(String told) {
        return told.replaceFirst("in \\d\\.\\d s\n$", "");
    }

    @Test
    void theWriterHearsOfALinkOnceWhateverItWeighs() {
        blog.post("2026-01-02-oars.md", "---\ntitle: Oars\n---\n\nOars made of ash.\n\n[About ice](/ise/)\n");
        String told = "the link '/ise/' leads to no file of the blog; "
                + "write the path from this file's folder, or from the blog's folder with a '/' before it";

        assertThat(checkWith("check: {links: warning}")).isZero();
        assertThat(checked.said()).contains("  warning 7: " + told + " [broken-links]\n", "0 errors, 1 warning: ");

        assertThat(checkWith("check: {links: warning, rules: {broken-links: error}}"))
                .isEqualTo(1);
        assertThat(checked.said()).contains("  error 7: " + told + " [broken-links]\n", "1 error, 0 warnings: ");

        assertThat(checkWith("check: {links: warning, rules: {broken-links: off}}"))
                .isZero();
        assertThat(checked.said()).contains("  warning 7: " + told + " [build]\n", "0 errors, 1 warning: ");
    }

    @Test
    void aTextThatCannotBeReadHidesNoFaultOfOthers() {
        blog.post("2026-01-01-ice.md", "---\ntitle: Ice\ntitle: Twice\n---\n\nIce\n\n#### Deep\n")
                .post(
                        "2026-01-02-oars.md",
                        "---\ntitle: Oars\n---\n\n<a href=\"#nowhere\">Down</a> Oars and a <a href=\"/nope/\">boat</a>\n");

        assertThat(check("--record")).isEqualTo(1);
        assertThat(checked.said())
                .contains(
                        "content/posts/2026-01-01-ice.md\n  error 3: the setting 'title' stands here twice; keep one of them [build]\ncontent/posts/2026-01-02-oars.md\n",
                        "  warning 5: the link leads to #nowhere, and this page has no such place;",
                        "  error 5: the link '/nope/' leads to no file of the blog;",
                        "note: the build stops at its errors, so the site is as it was before;",
                        "\n2 errors, 1 warning: ");
        assertThat(folder.resolve("published")).doesNotExist();
    }

    @Test
    void aPictureThatNetworksRefuseIsToldOnce() throws IOException {
        Files.createDirectories(folder.resolve("static"));
        Files.write(folder.resolve("static/tiny.png"), Blog.picture("png", 100, 80));
        blog.post(
                "2026-01-02-oars.md",
                "---\ntitle: Oars\nimage: /tiny.png\n---\n\nOars made of ash.\n\nSee ![tiny oars](/tiny.png)\n");

        assertThat(check()).isEqualTo(1);
        assertThat(checked.said().lines().filter(line -> line.contains("networks refuse less")))
                .hasSize(1);
    }

    @Test
    void whatEveryPageRepeatsIsToldOnce() {
        blog.file("theme/templates/slots/after-post.ftlh", "<p><a href=\"/nope/\">Nope</a></p>")
                .post("2026-01-03-sails.md", "---\ntitle: Sails\n---\n\nSails and how to sew them.\n");

        assertThat(check()).isEqualTo(1);
        assertThat(checked.said().lines().filter(line -> line.contains("/nope/")))
                .containsExactly(
                        "  error the link leads to /nope/, which the site does not have (so do 2 more pages: /posts/oars/, /posts/sails/); mend the address, or put the file there [broken-links]");
    }

    @Test
    void aLinkOfATemplateIsNotToldOfALineThatHasItsWord() {
        blog.file("theme/templates/slots/after-post.ftlh", "<p><a href=\"/about/winter/\">On the season</a></p>");

        assertThat(check()).isEqualTo(1);
        assertThat(checked.said())
                .doesNotContain("error 5: the link leads to /about/winter/")
                .contains("  error the link leads to /about/winter/");
    }

    @Test
    void aBlogOfWhichNoPageCanBeMadeIsToldAsTheBuildTellsIt() {
        blog.file("theme/templates/post.ftlh", "<p>${page.</p>");

        assertThat(check()).isEqualTo(1);
        assertThat(checked.said()).contains(" [build]", "note: the site was not built, so no rule was asked");
    }

    @Test
    void reportsGoWhereTheyAreWanted() {
        Path sarif = folder.resolve("out/check.sarif");

        assertThat(check("--report", "sarif=" + sarif, "--report", "html=" + folder.resolve("out/check.html")))
                .isZero();
        assertThat(sarif).content().contains("\"version\" : \"2.1.0\"");
        assertThat(folder.resolve("out/check.html")).content().contains("<h1>What the check found</h1>");
    }

    @Test
    void aRuleExplainsItselfWithItsPageOfTheManual() throws IOException {
        assertThat(checked.run("check", "--explain", "title-cut")).isZero();
        assertThat(checked.said()).isEqualTo(Files.readString(Path.of("../docs/rules/title-cut.md")));

        assertThat(checked.run("check", "--explain", "titel-cut")).isEqualTo(2);
        assertThat(checked.said()).contains("there is no rule 'titel-cut'; did you mean 'title-cut'?");

        assertThat(checked.run("check", folder.toString())).isEqualTo(2);
        assertThat(checked.said()).contains("Missing required parameter: 'TARGET'");
    }

    @Test
    void aReportThatNobodyKnowsIsWrongUsage() {
        assertThat(check("--report", "serif=x")).isEqualTo(2);
        assertThat(checked.said()).contains("there is no report 'serif'; did you mean 'sarif'?");
    }

    @Test
    void aReportNeedsAFileAndNoFolder() {
        assertThat(check("--report", "html=")).isEqualTo(2);
        assertThat(checked.said()).contains("the report html has no file; write html=check.html");

        assertThat(check("--report", "html=" + folder)).isEqualTo(2);
        assertThat(checked.said())
                .contains("the report html cannot be written, as " + folder + " is a folder; write html="
                        + folder.resolve("check.html"));
    }

    private int check(String... options) {
        return checked.check(options);
    }

    private int checkWith(String settings) {
        blog.file(
                "site.yaml",
                "title: Notes\nurl: https://example.com\nauthors: {ana: {name: Ana}}\ncards: false\n" + settings
                        + "\n");
        return check();
    }
}
