package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTemplatesTest {

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder).file("site.yaml", """
                        title: "Tea \\"*and*\\" <cake>"
                        description: What we drank & ate
                        url: https://example.org/blog/
                        language: en-GB
                        """);
    }

    @Test
    void robotsAreShownTheSitemap() {
        blog.build();

        assertThat(blog.page("robots.txt")).isEqualTo("""
                User-agent: *
                Disallow:

                Sitemap: https://example.org/blog/sitemap.xml
                """);
    }

    @Test
    void languageModelsGetAListOfWhatTheSitemapHas() {
        blog.post(
                        "2026-01-01-old.md",
                        "---\ntitle: \"Old\"\ntags: [Pots]\n---\nThe *beginning* of [it](https://a.example).\n")
                .post(
                        "2026-01-02-new.md",
                        "---\ntitle: \"C# [and] `F#` &amp; \\\\n\"\ndescription: <b> is a tag\n---\nx\n")
                .post("2026-01-03-hidden.md", "---\nrobots: noindex\n---\nx\n")
                .post("2026-01-04-elsewhere.md", "---\ncanonical: https://first.example/\n---\nx\n")
                .file("content/pages/zoo.md", "Animals.\n")
                .file("content/pages/about.md", "# Who\n\nUs.\n");

        blog.build();

        assertThat(blog.page("llms.txt")).isEqualTo("""
                # Tea "\\*and\\*" \\<cake\\>

                > What we drank & ate

                ## Posts

                - [C# \\[and\\] \\`F#\\` \\&amp; \\\\n](https://example.org/blog/posts/new/): \\<b\\> is a tag
                - [Old](https://example.org/blog/posts/old/): The beginning of it.

                ## Pages

                - [Who](https://example.org/blog/about/): Us.
                - [Zoo](https://example.org/blog/zoo/): Animals.

                ## Optional

                - [Archive](https://example.org/blog/archive/)
                - [Tags](https://example.org/blog/tags/)
                - [Feed](https://example.org/blog/feed.xml): application/atom+xml
                - [Feed](https://example.org/blog/rss.xml): application/rss+xml
                - [Feed](https://example.org/blog/feed.json): application/feed+json
                """);
    }

    @Test
    void aBrowserThatInstallsTheSiteGetsAManifest() {
        blog.build();

        assertThat(blog.page("site.webmanifest")).isEqualTo("""
                {
                  "name": "Tea \\"*and*\\" <cake>",
                  "short_name": "Tea \\"*and*\\" <cake>",
                  "description": "What we drank & ate",
                  "lang": "en-GB",
                  "dir": "ltr",
                  "id": "/blog/",
                  "start_url": "./",
                  "scope": "./",
                  "display": "minimal-ui",
                  "theme_color": "#fdfcf9",
                  "background_color": "#fdfcf9",
                  "icons": [
                    {"src": "assets/icon-192.png", "sizes": "192x192", "type": "image/png"},
                    {"src": "assets/icon-512.png", "sizes": "512x512", "type": "image/png"},
                    {"src": "assets/icon-maskable.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
                    {"src": "assets/icon.svg", "sizes": "any", "type": "image/svg+xml"}
                  ]
                }
                """);
    }

    @Test
    void aBlogAddsAFileOfItsOwnAndReplacesOurs() {
        blog.file("theme/text/humans.txt.ftl", "Site: ${site.title} <b>\n")
                .file("theme/text/.well-known/security.txt.ftl", "Canonical: ${site.url}/.well-known/security.txt\n")
                .file("theme/text/robots.txt.ftl", "<#include \"original:robots.txt.ftl\">\n# End\n");

        blog.build();

        assertThat(blog.page("humans.txt")).isEqualTo("Site: Tea \"*and*\" <cake> <b>\n");
        assertThat(blog.page(".well-known/security.txt"))
                .isEqualTo("Canonical: https://example.org/blog/.well-known/security.txt\n");
        assertThat(blog.page("robots.txt")).endsWith("Sitemap: https://example.org/blog/sitemap.xml\n# End\n");
    }

    @Test
    void aTemplateThatGivesNothingMakesNoFile() {
        blog.file("theme/text/llms.txt.ftl", "<#-- not wanted -->\n");

        blog.build();

        assertThat(blog.target().resolve("llms.txt")).doesNotExist();
        assertThat(blog.target().resolve("robots.txt")).exists();
    }

    @Test
    void aFileOfTheBlogsOwnComesBeforeAnyTemplate() {
        blog.file("static/robots.txt", "User-agent: *\nDisallow: /\n");

        Report report = blog.build();

        assertThat(blog.page("robots.txt")).isEqualTo("User-agent: *\nDisallow: /\n");
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void aTextMayLinkToSuchAFile() {
        blog.post("2026-01-01-a.md", "[robots](/robots.txt) [humans](/humans.txt)\n")
                .file("theme/text/humans.txt.ftl", "Us\n");

        blog.build();

        assertThat(blog.page("posts/a/index.html")).contains("href=\"/blog/robots.txt\"", "href=\"/blog/humans.txt\"");
    }

    @Test
    void aFileThatIsNoTemplateIsTold() {
        blog.file("theme/text/notes.txt", "x");

        assertThat(blog.faults())
                .containsExactly(
                        "theme/text/notes.txt: no theme has a file in this place; move it to theme/assets/, theme/strings/ or theme/templates/, to theme/text/ as NAME.ftl, or to theme/cards/ as wide.yaml or square.yaml");
    }

    @Test
    void aNameThatDoesNotExistIsTold() {
        blog.file("theme/text/humans.txt.ftl", "One\n${site.titel}\n");

        assertThat(blog.faults())
                .containsExactly(
                        "theme/text/humans.txt.ftl:2: there is no 'titel' here (on /humans.txt); did you mean 'title'?");
    }
}
