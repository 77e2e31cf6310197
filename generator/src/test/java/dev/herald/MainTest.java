package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aloneItExplainsItself() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("Usage: herald", "build", "Exit codes:");
    }

    @Test
    void helpAndVersionAreNoFaults() {
        assertThat(run("--help")).isZero();
        assertThat(run("help", "build")).isZero();
        assertThat(run("build", "--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("SITE", "TARGET", "--drafts", "herald (not from a jar)");
    }

    @Test
    void anUnknownVerbIsWrongUsage() {
        assertThat(run("biuld")).isEqualTo(2);
        assertThat(err.toString()).contains("biuld", "build");
    }

    @Test
    void aMissingFolderIsWrongUsage() {
        assertThat(run("build", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("TARGET");
    }

    @Test
    void aBuildTellsWhatItDidAndWhatItLeftOut() {
        Blog blog = new Blog(folder)
                .post("2026-01-01-a.md", "A")
                .post("2026-01-02-b.md", "---\ndraft: true\n---\nB")
                .file("static/feed.xml", "x");

        int code = run("build", folder.toString(), blog.target().toString());

        assertThat(code).isZero();
        assertThat(out.toString()
                        .replaceFirst("(\\d+) of \\1 files", "all files")
                        .lines())
                .containsExactly(
                        "skipped: content/posts/2026-01-02-b.md: draft",
                        "1 post, 6 pages; all files written, 0 removed, 1 skipped",
                        "Open " + blog.target().resolve("index.html").toUri());
        assertThat(err.toString().lines())
                .containsExactly(
                        "warning: static/feed.xml: it is not copied, as Herald writes something of its own to /feed.xml; give it another name, or list it below 'content.exclude'");
    }

    @Test
    void draftsArePublishedWhenAskedFor() {
        Blog blog = new Blog(folder).post("2026-01-02-b.md", "---\ndraft: true\n---\nB");

        assertThat(run("build", "-D", folder.toString(), blog.target().toString()))
                .isZero();

        assertThat(out.toString()).contains("1 post, ");
    }

    @Test
    void aFolderThatDoesNotExistIsAProblemOfTheBlog() {
        int code = run(
                "build",
                folder.resolve("nope").toString(),
                folder.resolve("site").toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "error: site.yaml: there is no such file in " + folder.resolve("nope")
                                + "; create it with at least 'title: …' and 'url: …'",
                        "1 problem in the blog; nothing was done");
        assertThat(folder.resolve("site")).doesNotExist();
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
