package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blog that is checked, published and changed. */
class CheckingTest {

    @TempDir
    private Path folder;

    private Blog blog;
    private StringWriter out;

    @BeforeEach
    void writeABlog() {
        blog = new Blog(folder)
                .file(
                        "site.yaml",
                        "title: Notes\nurl: https://example.com\nauthors: {ana: {name: Ana}}\ncards: false\n")
                .post("2026-01-01-ice.md", "---\ntitle: Ice\n---\n\nIce in the harbour, all winter long.\n")
                .post("2026-01-02-oars.md", "---\ntitle: Oars\n---\n\nOars made of ash, and how to mend them.\n");
    }

    @Test
    void aGoodBlogIsSilent() {
        assertThat(check()).isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("note: published addresses and feeds are not guarded yet;");
        assertThat(out.toString()).containsPattern("0 errors, 0 warnings: \\d+ pages with \\d+ links and 25 rules in ");
    }

    /** The example of docs/check.md. */
    @Test
    void aFaultIsToldWithTheLineInWhichItStandsAndOtherRulesAreAskedToo() throws IOException {
        blog.post(
                        "2026-01-01-ice.md",
                        "---\ntitle: What the ice of a long winter does to boats of ash and oak in the harbour\n---\n\nIce in the harbour.\n")
                .post("2026-01-02-oars.md", "---\ntitle: Oars\n---\n\nOars made of ash.\n\n[About ice](/ise/)\n");

        assertThat(check()).isEqualTo(1);
        assertThat(timeless(out.toString())).isEqualTo(timeless(exampleOfTheManual()));
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
        assertThat(out.toString()).contains("  warning 7: " + told + " [broken-links]\n", "0 errors, 1 warning: ");

        assertThat(checkWith("check: {links: warning, rules: {broken-links: error}}"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("  error 7: " + told + " [broken-links]\n", "1 error, 0 warnings: ");

        assertThat(checkWith("check: {links: warning, rules: {broken-links: off}}"))
                .isZero();
        assertThat(out.toString()).contains("  warning 7: " + told + " [build]\n", "0 errors, 1 warning: ");
    }

    @Test
    void aTextThatCannotBeReadHidesNoFaultOfOthers() {
        blog.post("2026-01-01-ice.md", "---\ntitle: Ice\ntitle: Twice\n---\n\nIce\n\n#### Deep\n")
                .post(
                        "2026-01-02-oars.md",
                        "---\ntitle: Oars\n---\n\n<a href=\"#nowhere\">Down</a> Oars and a <a href=\"/nope/\">boat</a>\n");

        assertThat(check("--record")).isEqualTo(1);
        assertThat(out.toString())
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
        assertThat(out.toString().lines().filter(line -> line.contains("networks refuse less")))
                .hasSize(1);
    }

    @Test
    void whatEveryPageRepeatsIsToldOnce() {
        blog.file("theme/templates/slots/after-post.ftlh", "<p><a href=\"/nope/\">Nope</a></p>")
                .post("2026-01-03-sails.md", "---\ntitle: Sails\n---\n\nSails and how to sew them.\n");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString().lines().filter(line -> line.contains("/nope/")))
                .containsExactly(
                        "  error the link leads to /nope/, which the site does not have (so do 2 more pages: /posts/oars/, /posts/sails/); mend the address, or put the file there [broken-links]");
    }

    @Test
    void aLinkOfATemplateIsNotToldOfALineThatHasItsWord() {
        blog.file("theme/templates/slots/after-post.ftlh", "<p><a href=\"/about/winter/\">On the season</a></p>");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .doesNotContain("error 5: the link leads to /about/winter/")
                .contains("  error the link leads to /about/winter/");
    }

    @Test
    void aBlogOfWhichNoPageCanBeMadeIsToldAsTheBuildTellsIt() {
        blog.file("theme/templates/post.ftlh", "<p>${page.</p>");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains(" [build]", "note: the site was not built, so no rule was asked");
    }

    @Test
    void anAddressThatWasPublishedIsNotLost() throws IOException {
        check("--record");
        assertThat(folder.resolve("published/addresses.txt"))
                .content()
                .contains("/posts/ice/\tcontent/posts/2026-01-01-ice.md\n");
        blog.post("2026-01-01-ice.md", "---\ntitle: Ice\nslug: frost\n---\n\nIce in the harbour, all winter long.\n");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("  error the address /posts/ice/ was published and answers no more; "
                        + "write 'aliases: [/posts/ice/]' into the front matter, or let --mend do it [addresses]\n");
    }

    @Test
    void anOldPostThatReadersWouldGetAnewStopsTheCheck() {
        check("--record");
        blog.post("2026-01-01-ice.md", "---\ntitle: Ice\nslug: frost\n---\n\nIce in the harbour, all winter long.\n");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "published/feed-items.txt\n  error this would re-send 1 item to everybody who reads the feeds; "
                                + "give them their old ids back, or say with --accept that it shall be so [feeds]\n",
                        "error feed readers know it as https://example.com/posts/ice/ and would get it anew as https://example.com/posts/frost/; "
                                + "write 'aliases: [/posts/ice/]' into the front matter [feeds]\n");
    }

    @Test
    void anAliasMendsBoth() throws IOException {
        check("--record");
        blog.post("2026-01-01-ice.md", "---\ntitle: Ice\nslug: frost\n---\n\nIce in the harbour, all winter long.\n");

        assertThat(check("--mend")).isZero();
        assertThat(out.toString())
                .contains("note: the alias /posts/ice/ was written into content/posts/2026-01-01-ice.md\n");
        assertThat(folder.resolve("content/posts/2026-01-01-ice.md"))
                .content()
                .startsWith("---\ntitle: Ice\nslug: frost\naliases: [\"/posts/ice/\"]\n---\n");
        assertThat(check()).isZero();
    }

    @Test
    void twoBranchesThatRecordDoNotConflict() throws IOException, InterruptedException {
        blog.file(".gitignore", "target/\n");
        check("--record");
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-qm", "Write");
        git("checkout", "-qb", "other");
        blog.post("2026-01-03-sails.md", "---\ntitle: Sails\n---\n\nSails and how to sew them.\n");
        check("--record");
        git("add", ".");
        git("commit", "-qm", "Sew");
        git("checkout", "-q", "main");
        blog.post("2026-01-03-shells.md", "---\ntitle: Shells\n---\n\nShells and where they lie.\n");
        check("--record");
        git("add", ".");
        git("commit", "-qm", "Gather");

        git("merge", "-q", "other");

        assertThat(folder.resolve("published/addresses.txt")).content().contains("/posts/sails/\t", "/posts/shells/\t");
        assertThat(check()).isZero();
    }

    @Test
    void aRenameThatGitSeesIsNamed() throws IOException, InterruptedException {
        git("init", "-q");
        git("add", ".");
        git("commit", "-qm", "Write");
        check("--record");
        git("mv", "content/posts/2026-01-01-ice.md", "content/posts/2026-01-01-frost.md");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "content/posts/2026-01-01-frost.md\n  error the address /posts/ice/ was published and answers no more; "
                                + "git says that the file was content/posts/2026-01-01-ice.md;");
    }

    @Test
    void aSecondAliasLeavesTheIdThatReadersKnow() {
        blog.post(
                "2026-01-01-ice.md", "---\ntitle: Ice\naliases: [/winter/]\n---\n\nIce in the harbour, all winter.\n");
        check("--record");
        blog.post(
                "2026-01-01-ice.md",
                "---\ntitle: Ice\naliases: [/winter/]\nslug: frost\n---\n\nIce in the harbour, all winter.\n");

        assertThat(check("--mend")).as(out.toString()).isZero();
        assertThat(check()).isZero();
    }

    @Test
    void aTextThatLooksLikeOneThatIsGoneIsNamedAndLeftAlone() throws IOException, InterruptedException {
        git("init", "-q");
        git("add", ".");
        git("commit", "-qm", "Write");
        check("--record");
        Files.move(
                folder.resolve("content/posts/2026-01-01-ice.md"), folder.resolve("content/posts/2026-01-01-frost.md"));

        assertThat(check("--mend")).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "content/posts/2026-01-01-frost.md\n  error the address /posts/ice/ was published and answers no more; "
                                + "this looks like the text that was content/posts/2026-01-01-ice.md; "
                                + "if it is, write 'aliases: [/posts/ice/]' into the front matter; if not, say with --accept that the address may go [addresses]");
        assertThat(folder.resolve("content/posts/2026-01-01-frost.md"))
                .content()
                .doesNotContain("aliases");
    }

    @Test
    void aNewTextOfTheSameAuthorIsNotTheOneThatIsGone() throws IOException, InterruptedException {
        String header = "---\ntitle: %s\nauthor: ana\ntags: [harbour]\nlang: en\n---\n\n";
        blog.post("2026-01-01-ice.md", header.formatted("Ice") + "Ice in the harbour, all winter long.\n");
        git("init", "-q");
        git("add", ".");
        git("commit", "-qm", "Write");
        check("--record");
        Files.delete(folder.resolve("content/posts/2026-01-01-ice.md"));
        blog.post("2026-01-03-sails.md", header.formatted("Sails") + "Sails and how to sew them.\n");

        assertThat(check("--mend")).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "/posts/ice/ was published and answers no more; it was made of content/posts/2026-01-01-ice.md;")
                .doesNotContain("looks like");
    }

    @Test
    void whatShallGoIsAcceptedOnce() throws IOException {
        check("--record");
        Files.delete(folder.resolve("content/posts/2026-01-01-ice.md"));

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "published/addresses.txt\n  error the address /posts/ice/ was published and answers no more; it was made of content/posts/2026-01-01-ice.md;");
        assertThat(check("--accept")).isZero();
        assertThat(check()).isZero();
        assertThat(folder.resolve("published/addresses.txt")).content().doesNotContain("/posts/ice/");
        assertThat(folder.resolve("published/feed-items.txt"))
                .content()
                .contains("/posts/oars/")
                .doesNotContain("/posts/ice/");
    }

    @Test
    void aMoveOfTheWholeBlogWouldSendAllOfItAnew() {
        check("--record");
        blog.file(
                "site.yaml",
                "title: Notes\nurl: https://example.org/blog\nauthors: {ana: {name: Ana}}\ncards: false\n");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("this would re-send 2 items", "readers know it as https://example.com/posts/ice/");
    }

    @Test
    void aNewPostIsNoReasonToStop() {
        check("--record");
        blog.post("2025-12-31-knots.md", "---\ntitle: Knots\n---\n\nKnots that hold in any weather.\n");

        assertThat(check()).isZero();
    }

    @Test
    void whatHasErrorsIsNotRecorded() {
        blog.file("theme/templates/slots/after-post.ftlh", "<p><a href=\"/nope/\">Nope</a></p>");

        assertThat(check("--record")).isEqualTo(1);
        assertThat(out.toString())
                .contains("note: nothing was recorded, as there are errors\n")
                .doesNotContain("commit it");
        assertThat(folder.resolve("published")).doesNotExist();
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
        assertThat(run("check", "--explain", "title-cut")).isZero();
        assertThat(out.toString()).isEqualTo(Files.readString(Path.of("../docs/rules/title-cut.md")));

        assertThat(run("check", "--explain", "titel-cut")).isEqualTo(2);
        assertThat(out.toString()).contains("there is no rule 'titel-cut'; did you mean 'title-cut'?");

        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("Missing required parameter: 'TARGET'");
    }

    @Test
    void aReportThatNobodyKnowsIsWrongUsage() {
        assertThat(check("--report", "serif=x")).isEqualTo(2);
        assertThat(out.toString()).contains("there is no report 'serif'; did you mean 'sarif'?");
    }

    @Test
    void aReportNeedsAFileAndNoFolder() {
        assertThat(check("--report", "html=")).isEqualTo(2);
        assertThat(out.toString()).contains("the report html has no file; write html=check.html");

        assertThat(check("--report", "html=" + folder)).isEqualTo(2);
        assertThat(out.toString())
                .contains("the report html cannot be written, as " + folder + " is a folder; write html="
                        + folder.resolve("check.html"));
    }

    @Test
    void aListThatIsNotTextIsTold() throws IOException {
        Files.createDirectories(folder.resolve("published"));
        Files.write(folder.resolve("published/addresses.txt"), new byte[] {'/', (byte) 0xe9, '/', '\n'});

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("error: published/addresses.txt: the list is not in UTF-8; "
                        + "take it as it was committed, or delete it and record anew");
    }

    @Test
    void whatIsNotPublishedIsNeitherRecordedNorMended() {
        for (String keeping : List.of("--record", "--mend", "--accept")) {
            assertThat(check("-D", keeping)).isEqualTo(2);
            assertThat(out.toString())
                    .contains(
                            "drafts and posts that are not due are not published: leave them out to record, accept or mend");
        }
        assertThat(folder.resolve("published")).doesNotExist();
    }

    private int check(String... options) {
        return run(Stream.concat(
                        Stream.of("check", folder.toString(), blog.target().toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private int run(String... words) {
        out = new StringWriter();
        PrintWriter print = new PrintWriter(out, true);
        return Main.run(print, print, words);
    }

    private int checkWith(String settings) {
        blog.file(
                "site.yaml",
                "title: Notes\nurl: https://example.com\nauthors: {ana: {name: Ana}}\ncards: false\n" + settings
                        + "\n");
        return check();
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("git", "-c", "user.name=Ana", "-c", "user.email=ana@example.com"), Stream.of(words))
                .toList();
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
    }
}
