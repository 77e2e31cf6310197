package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left out, and why. It is 2026-11-21 12:00 in Paris. */
class SkippedTest {

    @TempDir
    Path folder;

    @Test
    void listsDraftsInEveryDialect() {
        Blog blog = Blog.in(folder)
                .file("content/drafts/idea.md", "---\nbroken: [\n---\n")
                .file("content/posts/2026-01-01-a.md", "---\ndraft: true\n---\n")
                .file("content/posts/2026-01-01-b.md", "---\npublished: false\n---\n")
                .file("content/posts/2026-01-01-c.md", "status=draft\n~~~~~~\n");

        assertThat(blog.skipped())
                .containsExactly(
                        "content/drafts/idea.md: draft",
                        "content/posts/2026-01-01-a.md: draft",
                        "content/posts/2026-01-01-b.md: draft",
                        "content/posts/2026-01-01-c.md: draft");
        assertThat(blog.problems()).isEmpty();
    }

    @Test
    void publishesDraftsWhenAsked() {
        Blog blog = Blog.in(folder).withDrafts().file("content/drafts/idea.md", "Text.");

        assertThat(blog.post().date()).hasToString("Optional[2026-11-21T00:00+01:00[Europe/Paris]]");
    }

    @Test
    void saysHowFarInTheFutureAPostIs() {
        Blog blog = Blog.in(folder)
                .file("content/posts/a.md", "---\ndate: 2026-11-21 12:05\n---\n")
                .file("content/posts/b.md", "---\ndate: 2026-11-21 15:30\n---\n")
                .file("content/posts/c.md", "---\ndate: 2026-11-21T23:00:00-08:00\n---\n")
                .file("content/posts/d.md", "---\ndate: 2026-11-01\npublishDate: 2026-12-24\n---\n")
                .file("content/posts/2026-11-22-e.md", "Text.");

        assertThat(blog.skipped())
                .containsExactly(
                        "content/posts/2026-11-22-e.md: future by 12 h (2026-11-22 00:00 Europe/Paris)",
                        "content/posts/a.md: future by 5 min (2026-11-21 12:05 Europe/Paris)",
                        "content/posts/b.md: future by 3 h (2026-11-21 15:30 Europe/Paris)",
                        "content/posts/c.md: future by 20 h (2026-11-22 08:00 Europe/Paris)",
                        "content/posts/d.md: future by 32 days (2026-12-24 00:00 Europe/Paris)");
    }

    @Test
    void publishesTheFutureWhenAsked() {
        assertThat(Blog.in(folder)
                        .withFuture()
                        .file("content/posts/2099-01-01-x.md", "Text.")
                        .routes())
                .containsExactly("POST /posts/x/");
    }

    @Test
    void saysSinceWhenAPostIsExpired() {
        Blog blog = Blog.in(folder).file("content/posts/2026-01-01-a.md", "---\nexpiryDate: 2026-11-19\n---\n");

        assertThat(blog.skipped())
                .containsExactly("content/posts/2026-01-01-a.md: expired since 2 days (2026-11-19 00:00 Europe/Paris)");
    }

    @Test
    void decidesTheDayInTheBlogsZone() {
        Blog blog = Blog.in(folder).zone("America/New_York").file("content/posts/2026-11-21-a.md", "Text.");

        assertThat(blog.skipped()).isEmpty();
        assertThat(blog.zone("Pacific/Honolulu")
                        .file("content/posts/2026-11-22-b.md", "Text.")
                        .skipped())
                .containsExactly("content/posts/2026-11-22-b.md: future by 23 h (2026-11-22 00:00 Pacific/Honolulu)");
    }

    @Test
    void listsMarkupThatIsNotRead() {
        Blog blog = Blog.in(folder)
                .file("content/posts/2026-01-01-a.adoc", "= A")
                .file("content/posts/2026-01-01-b.rst", "B")
                .file("content/posts/2026-01-01-c.Rmd", "C")
                .file("content/pages/d.textile", "D")
                .file("content/pages/e.md", "---js\nconst x = 1\n---\n");

        assertThat(blog.skipped())
                .containsExactly(
                        "content/pages/d.textile: Textile is not read",
                        "content/pages/e.md: front matter in 'js' is not read",
                        "content/posts/2026-01-01-a.adoc: AsciiDoc is not read",
                        "content/posts/2026-01-01-b.rst: reStructuredText is not read",
                        "content/posts/2026-01-01-c.Rmd: R Markdown is not read");
    }

    @Test
    void listsFilesThatLieWhereNobodyLooks() {
        Blog blog = Blog.in(folder)
                .file("content/about.md", "")
                .file("content/notes/a.md", "")
                .file("content/notes/b.png", "");

        assertThat(blog.skipped())
                .containsExactly(
                        "content/: a file in a folder that 'posts' and 'pages' of site.yaml do not name",
                        "content/notes/: 2 files in a folder that 'posts' and 'pages' of site.yaml do not name");
    }

    @Test
    void leavesTheFilesOfADraftsBundleOut() {
        Blog blog = Blog.in(folder)
                .file("content/posts/2026-01-01-a/index.md", "---\ndraft: true\n---\n")
                .file("content/posts/2026-01-01-a/secret.png", "");

        assertThat(blog.copied()).isEmpty();
    }

    @Test
    void leavesTheFilesOfAFaultyBundleOut() {
        Blog blog = Blog.in(folder)
                .skipFaulty()
                .file("content/posts/2026-01-01-a/index.md", "---\nweight: x\n---\n")
                .file("content/posts/2026-01-01-a/a.png", "");

        assertThat(blog.copied()).isEmpty();
    }

    @Test
    void leavesAFaultyPostOutIfTheOwnerSaysSo() {
        Blog blog = Blog.in(folder)
                .skipFaulty()
                .file("content/posts/2026-01-01-a.md", "---\ndate: 2026-02-30\nslug: ../x\n---\n")
                .file("content/posts/2026-01-01-b.md", "Text.");

        assertThat(blog.routes()).containsExactly("POST /posts/b/");
        assertThat(blog.skipped())
                .containsExactly(
                        "content/posts/2026-01-01-a.md: line 2: the date 2026-02-30 does not exist; line 3: the slug '../x' climbs out of the site");
        assertThat(blog.problems())
                .containsExactly(
                        "WARNING content/posts/2026-01-01-a.md:2: the date 2026-02-30 does not exist; February 2026 has 28 days",
                        "WARNING content/posts/2026-01-01-a.md:3: the slug '../x' climbs out of the site; write one word, without '..'");
    }
}
