package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedirectsTest {

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder).file("site.yaml", "title: Tea\nurl: https://example.com/blog\n");
    }

    @Test
    void aFormerAddressLeadsOnWithALinkToClick() {
        blog.post("2026-01-02-a.md", "---\ntitle: Cups & pots 100%s\naliases: /old/a.html\n---\nA")
                .build();

        assertThat(blog.page("old/a.html")).isEqualTo("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'sha256-Q2Upr2DvKc64+432Ich2yXLdP9c1/f5BOAxCo+eFtIM='; frame-src 'none'; object-src 'none'; form-action 'self'; base-uri 'none'">
                <title>Cups &amp; pots 100%s</title>
                <link rel="canonical" href="https://example.com/blog/posts/a/">
                <meta http-equiv="refresh" content="0; url=/blog/posts/a/">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <style>
                html { background: Canvas; color: CanvasText; font: 1rem/1.4 system-ui, sans-serif; }
                main { margin: 2rem auto; max-width: 40rem; overflow-wrap: anywhere; padding: 0 1rem; }
                h1 { font-size: 1.5rem; }
                a { color: inherit; }
                </style>
                </head>
                <body>
                <main><h1>→ <a href="/blog/posts/a/">Cups &amp; pots 100%s</a></h1></main>
                </body>
                </html>
                """);
    }

    @Test
    void aFormerAddressSaysOfTheOriginalWhatTheTextSays() {
        blog.post("2026-01-02-a.md", "---\naliases: /old/a/\ncanonical_url: https://first.example/a/\n---\nA")
                .post("2026-01-03-b.md", "---\naliases: /old/b/\nrobots: noindex\n---\nB")
                .build();

        assertThat(blog.page("old/a/index.html"))
                .contains("<link rel=\"canonical\" href=\"https://first.example/a/\">");
        assertThat(blog.page("old/b/index.html"))
                .contains("<meta name=\"robots\" content=\"noindex, follow\">")
                .doesNotContain("canonical");
    }

    @Test
    void hostsReadThemLineByLine() {
        blog.post(
                        "2026-01-02-a.md",
                        "---\naliases: [/thé vert/, old, /posts/a/, /posts/a, /posts/a/index.html, /x.html]\n---\nA")
                .build();

        assertThat(blog.page("_redirects")).isEqualTo("""
                /blog/th%C3%A9%20vert/ /blog/posts/a/ 301
                /blog/posts/old/ /blog/posts/a/ 301
                /blog/x.html /blog/posts/a/ 301
                """);
        assertThat(blog.page("thé vert/index.html")).contains("url=/blog/posts/a/");
    }

    @Test
    void anAsteriskIsNoWildcard() {
        blog.post("2026-01-02-a.md", "---\naliases: [/old/*, /:name/]\n---\nA").build();

        assertThat(blog.page("_redirects")).isEqualTo("""
                /blog/old/%2A/ /blog/posts/a/ 301
                /blog/%3Aname/ /blog/posts/a/ 301
                """);
    }

    @Test
    void neverLeadAwayFromAPageOfTheSite() {
        blog.file("site.yaml", "title: Tea\nurl: https://example.com\non-error: skip\n")
                .file("static/cv.html", "CV")
                .post("2026-01-01-a.md", "A")
                .post("2026-01-02-b.md", "---\naliases: [/posts/a/index.html, /archive/, /cv.html, /old/]\n---\nB")
                .post("2026-01-03-c.md", "---\naliases: [/old/]\n---\nC")
                .build();

        assertThat(blog.page("_redirects")).isEqualTo("/old/ /posts/b/ 301\n");
        assertThat(blog.page("cv.html")).isEqualTo("CV");
        assertThat(blog.page("posts/a/index.html")).contains("<p>A</p>");
    }

    @Test
    void theBlogsOwnLinesStayAndComeFirst() {
        byte[] own = "/caf\u00e9 / 302".getBytes(StandardCharsets.ISO_8859_1);
        blog.file("static/_redirects", own)
                .post("2026-01-02-a.md", "---\naliases: /old/\n---\nA")
                .build();

        assertThat(blog.page("_redirects").lines())
                .containsExactly("/caf\uFFFD / 302", "/blog/old/ /blog/posts/a/ 301");
    }

    @Test
    void withoutAliasesThereIsNoSuchFile() {
        blog.post("2026-01-02-a.md", "A").build();

        assertThat(blog.target().resolve("_redirects")).doesNotExist();
    }

    @Test
    void theyAreRelativeWhereLinksAre() {
        blog.file("site.yaml", "title: Tea\nurl: https://example.com/blog\nlinks: relative\n")
                .post("2026-01-02-a.md", "---\naliases: /old/a/\n---\nA")
                .build();

        assertThat(blog.page("old/a/index.html"))
                .contains("content=\"0; url=../../posts/a/index.html\"", "<a href=\"../../posts/a/index.html\">");
    }
}
