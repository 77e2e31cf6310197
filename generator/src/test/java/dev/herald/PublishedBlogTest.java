package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blog that is published, changed and checked: no address is lost, and nobody gets old posts anew. */
class PublishedBlogTest {

    @TempDir
    private Path folder;

    private Blog written;
    private CheckedBlog blog;

    @BeforeEach
    void writeABlog() {
        written = new Blog(folder)
                .file(
                        "site.yaml",
                        "title: Notes\nurl: https://example.com\nauthors: {ana: {name: Ana}}\ncards: false\n")
                .post("2026-01-01-ice.md", "---\ntitle: Ice\n---\n\nIce in the harbour, all winter long.\n")
                .post("2026-01-02-oars.md", "---\ntitle: Oars\n---\n\nOars made of ash, and how to mend them.\n");
        blog = new CheckedBlog(written);
    }

    @Test
    void anAddressThatWasPublishedIsNotLost() throws IOException {
        blog.check("--record");
        assertThat(folder.resolve("published/addresses.txt"))
                .content()
                .contains("/posts/ice/\tcontent/posts/2026-01-01-ice.md\n");
        written.post(
                "2026-01-01-ice.md", "---\ntitle: Ice\nslug: frost\n---\n\nIce in the harbour, all winter long.\n");

        assertThat(blog.check()).isEqualTo(1);
        assertThat(blog.said())
                .contains("  error the address /posts/ice/ was published and answers no more; "
                        + "write 'aliases: [/posts/ice/]' into the front matter, or let --mend do it [addresses]\n");
    }

    @Test
    void anOldPostThatReadersWouldGetAnewStopsTheCheck() {
        blog.check("--record");
        written.post(
                "2026-01-01-ice.md", "---\ntitle: Ice\nslug: frost\n---\n\nIce in the harbour, all winter long.\n");

        assertThat(blog.check()).isEqualTo(1);
        assertThat(blog.said())
                .contains(
                        "published/feed-items.txt\n  error this would re-send 1 item to everybody who reads the feeds; "
                                + "give them their old ids back, or say with --accept that it shall be so [feeds]\n",
                        "error feed readers know it as https://example.com/posts/ice/ and would get it anew as https://example.com/posts/frost/; "
                                + "write 'aliases: [/posts/ice/]' into the front matter [feeds]\n");
    }

    @Test
    void anAliasMendsBoth() throws IOException {
        blog.check("--record");
        written.post(
                "2026-01-01-ice.md", "---\ntitle: Ice\nslug: frost\n---\n\nIce in the harbour, all winter long.\n");

        assertThat(blog.check("--mend")).isZero();
        assertThat(blog.said())
                .contains("note: the alias /posts/ice/ was written into content/posts/2026-01-01-ice.md\n");
        assertThat(folder.resolve("content/posts/2026-01-01-ice.md"))
                .content()
                .startsWith("---\ntitle: Ice\nslug: frost\naliases: [\"/posts/ice/\"]\n---\n");
        assertThat(blog.check()).isZero();
    }

    @Test
    void twoBranchesThatRecordDoNotConflict() throws IOException, InterruptedException {
        written.file(".gitignore", "target/\n");
        blog.check("--record");
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-qm", "Write");
        git("checkout", "-qb", "other");
        written.post("2026-01-03-sails.md", "---\ntitle: Sails\n---\n\nSails and how to sew them.\n");
        blog.check("--record");
        git("add", ".");
        git("commit", "-qm", "Sew");
        git("checkout", "-q", "main");
        written.post("2026-01-03-shells.md", "---\ntitle: Shells\n---\n\nShells and where they lie.\n");
        blog.check("--record");
        git("add", ".");
        git("commit", "-qm", "Gather");

        git("merge", "-q", "other");

        assertThat(folder.resolve("published/addresses.txt")).content().contains("/posts/sails/\t", "/posts/shells/\t");
        assertThat(blog.check()).isZero();
    }

    @Test
    void aRenameThatGitSeesIsNamed() throws IOException, InterruptedException {
        git("init", "-q");
        git("add", ".");
        git("commit", "-qm", "Write");
        blog.check("--record");
        git("mv", "content/posts/2026-01-01-ice.md", "content/posts/2026-01-01-frost.md");

        assertThat(blog.check()).isEqualTo(1);
        assertThat(blog.said())
                .contains(
                        "content/posts/2026-01-01-frost.md\n  error the address /posts/ice/ was published and answers no more; "
                                + "git says that the file was content/posts/2026-01-01-ice.md;");
    }

    @Test
    void aSecondAliasLeavesTheIdThatReadersKnow() {
        written.post(
                "2026-01-01-ice.md", "---\ntitle: Ice\naliases: [/winter/]\n---\n\nIce in the harbour, all winter.\n");
        blog.check("--record");
        written.post(
                "2026-01-01-ice.md",
                "---\ntitle: Ice\naliases: [/winter/]\nslug: frost\n---\n\nIce in the harbour, all winter.\n");

        assertThat(blog.check("--mend")).as(blog.said()).isZero();
        assertThat(blog.check()).isZero();
    }

    @Test
    void aTextThatLooksLikeOneThatIsGoneIsNamedAndLeftAlone() throws IOException, InterruptedException {
        git("init", "-q");
        git("add", ".");
        git("commit", "-qm", "Write");
        blog.check("--record");
        Files.move(
                folder.resolve("content/posts/2026-01-01-ice.md"), folder.resolve("content/posts/2026-01-01-frost.md"));

        assertThat(blog.check("--mend")).isEqualTo(1);
        assertThat(blog.said())
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
        written.post("2026-01-01-ice.md", header.formatted("Ice") + "Ice in the harbour, all winter long.\n");
        git("init", "-q");
        git("add", ".");
        git("commit", "-qm", "Write");
        blog.check("--record");
        Files.delete(folder.resolve("content/posts/2026-01-01-ice.md"));
        written.post("2026-01-03-sails.md", header.formatted("Sails") + "Sails and how to sew them.\n");

        assertThat(blog.check("--mend")).isEqualTo(1);
        assertThat(blog.said())
                .contains(
                        "/posts/ice/ was published and answers no more; it was made of content/posts/2026-01-01-ice.md;")
                .doesNotContain("looks like");
    }

    @Test
    void whatShallGoIsAcceptedOnce() throws IOException {
        blog.check("--record");
        Files.delete(folder.resolve("content/posts/2026-01-01-ice.md"));

        assertThat(blog.check()).isEqualTo(1);
        assertThat(blog.said())
                .contains(
                        "published/addresses.txt\n  error the address /posts/ice/ was published and answers no more; it was made of content/posts/2026-01-01-ice.md;");
        assertThat(blog.check("--accept")).isZero();
        assertThat(blog.check()).isZero();
        assertThat(folder.resolve("published/addresses.txt")).content().doesNotContain("/posts/ice/");
        assertThat(folder.resolve("published/feed-items.txt"))
                .content()
                .contains("/posts/oars/")
                .doesNotContain("/posts/ice/");
    }

    @Test
    void aMoveOfTheWholeBlogWouldSendAllOfItAnew() {
        blog.check("--record");
        written.file(
                "site.yaml",
                "title: Notes\nurl: https://example.org/blog\nauthors: {ana: {name: Ana}}\ncards: false\n");

        assertThat(blog.check()).isEqualTo(1);
        assertThat(blog.said())
                .contains("this would re-send 2 items", "readers know it as https://example.com/posts/ice/");
    }

    @Test
    void aNewPostIsNoReasonToStop() {
        blog.check("--record");
        written.post("2025-12-31-knots.md", "---\ntitle: Knots\n---\n\nKnots that hold in any weather.\n");

        assertThat(blog.check()).isZero();
    }

    @Test
    void whatHasErrorsIsNotRecorded() {
        written.file("theme/templates/slots/after-post.ftlh", "<p><a href=\"/nope/\">Nope</a></p>");

        assertThat(blog.check("--record")).isEqualTo(1);
        assertThat(blog.said())
                .contains("note: nothing was recorded, as there are errors\n")
                .doesNotContain("commit it");
        assertThat(folder.resolve("published")).doesNotExist();
    }

    @Test
    void aListThatIsNotTextIsTold() throws IOException {
        Files.createDirectories(folder.resolve("published"));
        Files.write(folder.resolve("published/addresses.txt"), new byte[] {'/', (byte) 0xe9, '/', '\n'});

        assertThat(blog.check()).isEqualTo(1);
        assertThat(blog.said())
                .contains("error: published/addresses.txt: the list is not in UTF-8; "
                        + "take it as it was committed, or delete it and record anew");
    }

    @Test
    void whatIsNotPublishedIsNeitherRecordedNorMended() {
        for (String keeping : List.of("--record", "--mend", "--accept")) {
            assertThat(blog.check("-D", keeping)).isEqualTo(2);
            assertThat(blog.said())
                    .contains(
                            "drafts and posts that are not due are not published: leave them out to record, accept or mend");
        }
        assertThat(folder.resolve("published")).doesNotExist();
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
