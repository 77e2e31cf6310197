package dev.herald.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.Report;
import dev.herald.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollisionsTest {

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder);
    }

    @Test
    void anAliasMustNotStandOnAnotherPost() {
        blog.post("2026-01-01-a.md", "A").post("2026-01-02-b.md", "---\naliases: /posts/a/\n---\nB");

        assertThat(blog.faults())
                .containsExactly(
                        "content/posts/2026-01-02-b.md: its alias /posts/a/ is taken by content/posts/2026-01-01-a.md; take the alias away from one of the two");
    }

    @Test
    void anAliasMustNotStandOnAList() {
        blog.post("2026-01-01-a.md", "---\ntags: [Tea]\naliases: [/tags/tea/, /archive/, /feed.xml, /]\n---\nA");

        assertThat(blog.faults())
                .containsExactly(
                        "content/posts/2026-01-01-a.md: its alias / is the address of something that Herald writes itself; take the alias away",
                        "content/posts/2026-01-01-a.md: its alias /archive/ is the address of something that Herald writes itself; take the alias away",
                        "content/posts/2026-01-01-a.md: its alias /feed.xml is the address of something that Herald writes itself; take the alias away",
                        "content/posts/2026-01-01-a.md: its alias /tags/tea/ is the address of something that Herald writes itself; take the alias away");
    }

    @Test
    void aPageMustNotTakeThePlaceOfAFeed() {
        blog.post("2026-01-01-a.md", "---\ntags: [Tea]\npermalink: /tags/tea/rss.xml\n---\nA");

        assertThat(blog.faults())
                .containsExactly(
                        "content/posts/2026-01-01-a.md: its address /tags/tea/rss.xml is that of a feed; give it another 'slug' or 'permalink'");
    }

    @Test
    void neitherAliasNorFileMayStandOnAFeed() {
        blog.post("2026-01-01-a.md", "---\ntags: [Tea]\naliases: [/tags/tea/feed.json]\n---\nA")
                .file("static/tags/tea/feed.xml", "x")
                .file("static/rss.xml", "x");

        assertThat(blog.faults())
                .containsExactly(
                        "content/posts/2026-01-01-a.md: its alias /tags/tea/feed.json is the address of something that Herald writes itself; take the alias away",
                        "static/rss.xml: it is not copied, as Herald writes something of its own to /rss.xml; give it another name, or list it below 'content.exclude'",
                        "static/tags/tea/feed.xml: it is not copied, as Herald writes something of its own to /tags/tea/feed.xml; give it another name, or list it below 'content.exclude'");
    }

    @Test
    void anAliasMustNotStandOnATextOfTheTheme() {
        blog.post("2026-01-01-a.md", "---\naliases: /robots.txt\n---\nA");

        assertThat(blog.faults())
                .containsExactly(
                        "content/posts/2026-01-01-a.md: its alias /robots.txt is the address of something that Herald writes itself; take the alias away");
    }

    @Test
    void aFileMustNotStandOnAPost() {
        blog.post("2026-01-01-a.md", "A").file("static/posts/a/index.html", "x");

        assertThat(blog.faults())
                .containsExactly(
                        "static/posts/a/index.html: its address /posts/a/index.html is taken by content/posts/2026-01-01-a.md; give it another name");
    }

    @Test
    void aFileThatIsNotCopiedIsTold() {
        blog.post("2026-01-01-a.md", "A").file("static/sitemap.xml", "x").file("static/index.html", "x");

        Report report = blog.build();

        assertThat(report.problems().stream().map(Problem::toString))
                .containsExactly(
                        "static/index.html: it is not copied, as Herald writes something of its own to /index.html; give it another name, or list it below 'content.exclude'",
                        "static/sitemap.xml: it is not copied, as Herald writes something of its own to /sitemap.xml; give it another name, or list it below 'content.exclude'");
        assertThat(blog.page("sitemap.xml")).contains("<urlset");
    }

    @Test
    void aFileMustNotStandWhereAFolderIs() {
        blog.post("2026-01-01-a.md", "A").file("static/posts", "x");

        assertThat(blog.faults())
                .contains(
                        "content/posts/2026-01-01-a.md: it goes to posts/a/index.html, but posts is a file, of static/posts; give one of the two another address");
    }

    @Test
    void aPostInThePlaceOfAListIsTold() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\npermalinks: {posts: '/:slug/'}\n")
                .post("2026-01-01-archive.md", "A");

        Report report = blog.build();

        assertThat(report.problems().stream().map(Problem::toString))
                .containsExactly(
                        "content/posts/2026-01-01-archive.md: its address /archive/ is that of a list, which is left out; give the post another 'slug' or 'permalink'");
        assertThat(blog.page("archive/index.html")).contains("<p>A</p>");
    }

    @Test
    void anIdIsOfOnePostOnly() {
        blog.post("2026-01-01-a.md", "---\nid: x\n---\nA").post("2026-01-02-b.md", "---\nid: x\n---\nB");

        assertThat(blog.faults())
                .containsExactly(
                        "content/posts/2026-01-02-b.md: its id 'x' is that of content/posts/2026-01-01-a.md; give each post an id of its own");
    }

    @Test
    void aPostThatCameTooLateCanBeLeftOut() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\non-error: skip\n")
                .post("2026-01-01-same.md", "one")
                .post("2026-01-02-same.md", "---\naliases: /old/\n---\ntwo")
                .post("2026-01-03-other.md", "---\naliases: /old/\n---\nthree");

        Report report = blog.build();

        assertThat(report.posts()).isEqualTo(2);
        assertThat(report.problems()).hasSize(1);
        assertThat(blog.page("_redirects")).isEqualTo("/old/ /posts/other/ 301\n");
        assertThat(report.skipped().get(0).file()).isEqualTo("content/posts/2026-01-02-same.md");
    }
}
