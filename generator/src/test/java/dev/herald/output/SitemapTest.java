package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitemapTest {

    @Test
    void aSeriesChangesWithItsLastPart(@TempDir Path folder) {
        Blog blog = new Blog(folder)
                .post("2026-01-02-a.md", "---\nseries: Pots\n---\nA")
                .post("2026-01-03-b.md", "---\nseries: Pots\n---\nB");

        blog.build();

        assertThat(blog.page("sitemap.xml")).contains("/series/pots/</loc><lastmod>2026-01-03T00:00:00Z</lastmod>");
    }

    @Test
    void listsWhatSearchEnginesShallHaveWithTheDateOfItsContent(@TempDir Path folder) {
        Blog blog = new Blog(folder)
                .file("site.yaml", "title: Tea\nurl: https://example.com/blog\ntimezone: Europe/Paris\npage-size: 1\n")
                .post("2026-01-02-a.md", "---\nupdated: 2026-02-01 10:00\n---\nA")
                .post("2026-01-03-b.md", "---\nslug: thé\n---\nB")
                .post("2026-01-04-elsewhere.md", "---\ncanonical_url: https://first.example/c/\n---\nC")
                .post("2026-01-05-hidden.md", "---\nrobots: noindex\naliases: /old/\n---\nD")
                .file("content/pages/about.md", "About")
                .file("content/pages/404.md", "---\npermalink: /404.html\n---\nGone");

        blog.build();

        assertThat(blog.page("sitemap.xml")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <url><loc>https://example.com/blog/posts/th%C3%A9/</loc><lastmod>2026-01-03T00:00:00+01:00</lastmod></url>
                  <url><loc>https://example.com/blog/posts/a/</loc><lastmod>2026-02-01T10:00:00+01:00</lastmod></url>
                  <url><loc>https://example.com/blog/about/</loc></url>
                  <url><loc>https://example.com/blog/</loc><lastmod>2026-01-05T00:00:00+01:00</lastmod></url>
                  <url><loc>https://example.com/blog/archive/2026/</loc><lastmod>2026-01-05T00:00:00+01:00</lastmod></url>
                  <url><loc>https://example.com/blog/archive/</loc><lastmod>2026-02-01T10:00:00+01:00</lastmod></url>
                </urlset>
                """);
        assertThat(blog.page("404.html"))
                .contains("<meta name=\"robots\" content=\"noindex, follow\">")
                .doesNotContain("rel=\"canonical\"");
    }
}
