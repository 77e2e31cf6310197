package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guards of a published blog advise, and what becomes of a blog whose writer does just that. */
class AdviceOfGuardsTest {

    private static final String SITE =
            "title: Notes\nurl: https://example.com\nauthors: {ana: {name: Ana}}\ncards: false\n";
    private static final String TEXT = "Ice in the harbour, all winter long.\n";

    @TempDir
    private Path folder;

    private Blog blog;
    private CheckedBlog checked;

    @BeforeEach
    void writeABlog() {
        blog = new Blog(folder).file("site.yaml", SITE);
        checked = new CheckedBlog(blog);
    }

    @Test
    void aTextWithAnotherSlugGetsAnAlias() {
        publish("---\ntitle: Ice\n---\n\n");

        change("---\ntitle: Ice\nslug: frost\n---\n\n");
        assertAdvised(
                "/posts/ice/ was published and answers no more; write 'aliases: [/posts/ice/]' into the front matter, or let --mend do it [addresses]");
        assertAdvised(
                "anew as https://example.com/posts/frost/; write 'aliases: [/posts/ice/]' into the front matter [feeds]");

        change("---\ntitle: Ice\nslug: frost\naliases: [/posts/ice/]\n---\n\n");
        assertGreen();
    }

    @Test
    void aTextWithOneAliasGetsAList() {
        publish("---\ntitle: Ice\naliases: /winter/\n---\n\n");

        change("---\ntitle: Ice\naliases: /winter/\nslug: frost\n---\n\n");
        assertAdvised(
                "write 'aliases: [/winter/, /posts/ice/]' into the front matter, in place of those that are there, or let --mend do it [addresses]");

        change("---\ntitle: Ice\naliases: [/winter/, /posts/ice/]\nslug: frost\n---\n\n");
        assertGreen();

        change("---\ntitle: Ice\naliases: /winter/\nslug: frost\n---\n\n");
        assertThat(checked.check("--mend")).as(checked.said()).isZero();
        assertGreen();
    }

    @Test
    void aTextWithoutFrontMatterGetsSome() {
        publish("");

        blog.file("site.yaml", SITE + "permalinks: {posts: '/:slug/'}\n");
        assertAdvised(
                "begin the text with the lines '---', 'aliases: [/posts/ice/]' and '---', or let --mend do it [addresses]");
        assertAdvised("begin the text with the lines '---', 'aliases: [/posts/ice/]' and '---' [feeds]");

        change("---\naliases: [/posts/ice/]\n---\n");
        assertGreen();

        change("");
        assertThat(checked.check("--mend")).as(checked.said()).isZero();
        assertGreen();
    }

    @Test
    void aTextInTomlIsSpokenToInToml() {
        publish("+++\ntitle = \"Ice\"\naliases = [\"/winter/\"]\n+++\n\n");

        change("+++\ntitle = \"Ice\"\nslug = \"frost\"\naliases = [\"/winter/\"]\n+++\n\n");
        assertAdvised(
                "write 'aliases = [\"/winter/\", \"/posts/ice/\"]' into the front matter, in place of those that are there [addresses]");

        change("+++\ntitle = \"Ice\"\nslug = \"frost\"\naliases = [\"/winter/\", \"/posts/ice/\"]\n+++\n\n");
        assertGreen();
    }

    @Test
    void aTextOfABlogThatHasMovedKeepsItsIdByName() {
        publish("---\ntitle: Ice\n---\n\n");

        blog.file("site.yaml", SITE.replace("example.com", "example.org"));
        assertAdvised("write 'id: https://example.com/posts/ice/' into the front matter [feeds]");

        change("---\ntitle: Ice\nid: https://example.com/posts/ice/\n---\n\n");
        assertGreen();
    }

    @Test
    void aTextThatGetsAnAliasWithoutHavingMovedKeepsItsIdByName() {
        publish("---\ntitle: Ice\n---\n\n");

        change("---\ntitle: Ice\naliases: [/winter/]\n---\n\n");
        assertAdvised(
                "anew as https://example.com/winter/; write 'id: https://example.com/posts/ice/' into the front matter [feeds]");

        change("---\ntitle: Ice\naliases: [/winter/]\nid: https://example.com/posts/ice/\n---\n\n");
        assertGreen();
    }

    @Test
    void aTextThatIsADraftAgainIsNamed() {
        publish("---\ntitle: Ice\n---\n\n");

        change("---\ntitle: Ice\ndraft: true\n---\n\n");
        assertAdvised(
                "content/posts/2026-01-01-ice.md\n  error the address /posts/ice/ was published and answers no more; the text is not published now (draft); publish it again, or say with --accept that the address may go [addresses]");

        change("---\ntitle: Ice\ndraft: false\n---\n\n");
        assertGreen();
    }

    @Test
    void theManualHasExamplesOfBoth() throws IOException {
        publish("---\ntitle: Ice\n---\n\n");

        change("---\ntitle: Ice\nslug: frost\n---\n\n");
        assertSaid("addresses");
        change("---\ntitle: Ice\nslug: frost\naliases: [/posts/ice/]\n---\n\n");
        assertGreen();

        blog.file("site.yaml", SITE.replace("example.com", "example.org"));
        change("---\ntitle: Ice\n---\n\n");
        assertSaid("feeds");
        change("---\ntitle: Ice\nid: https://example.com/posts/ice/\n---\n\n");
        assertGreen();
    }

    /** The console names the file in a line above, and there is one post only. */
    private void assertSaid(String rule) throws IOException {
        String manual = Files.readString(Path.of("../docs/rules/" + rule + ".md"));
        assertThat(checked.check()).isEqualTo(1);
        manual.split("\n## Fails\n")[1]
                .split("```text\n")[1]
                .split("```")[0]
                .replace("12 items", "1 item")
                .lines()
                .forEach(line -> assertThat(checked.said())
                        .contains(line.replaceFirst("^\\S+: ", "  error ") + " [" + rule + "]\n"));
    }

    private void publish(String header) {
        change(header);
        assertThat(checked.check("--record")).as(checked.said()).isZero();
    }

    private void change(String header) {
        blog.post("2026-01-01-ice.md", header + TEXT);
    }

    private void assertAdvised(String advice) {
        assertThat(checked.check()).isEqualTo(1);
        assertThat(checked.said()).contains(advice);
    }

    private void assertGreen() {
        assertThat(checked.check()).as(checked.said()).isZero();
        assertThat(checked.said()).doesNotContain("error ");
    }
}
