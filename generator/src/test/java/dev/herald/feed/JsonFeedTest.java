package dev.herald.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.config.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFeedTest {

    @TempDir
    private Path folder;

    @Test
    void saysEverythingOfEachPost() {
        Blog blog = TeaBlog.in(folder);
        blog.build();

        assertThat(blog.page("feed.json")).isEqualTo("""
                {
                  "version" : "https://jsonfeed.org/version/1.1",
                  "title" : "Tea & cake",
                  "home_page_url" : "https://example.org/blog/",
                  "feed_url" : "https://example.org/blog/feed.json",
                  "description" : "What we drank",
                  "authors" : [
                    {
                      "name" : "Ada & Co"
                    }
                  ],
                  "language" : "en-GB",
                  "hubs" : [
                    {
                      "type" : "WebSub",
                      "url" : "https://hub.example/"
                    }
                  ],
                  "items" : [
                    {
                      "id" : "https://example.org/blog/tee.html",
                      "url" : "https://example.org/blog/posts/tee/",
                      "title" : "Tee",
                      "summary" : "Grüner Tee.",
                      "content_html" : "<p>Grüner <em>Tee</em>.</p>",
                      "date_published" : "2026-01-03T07:30:15Z",
                      "date_modified" : "2026-01-03T07:30:15Z",
                      "tags" : [
                        "Tea"
                      ],
                      "language" : "de"
                    },
                    {
                      "id" : "https://example.org/blog/posts/pots/",
                      "url" : "https://example.org/blog/posts/pots/",
                      "title" : "Pots & \\"pans\\" <3",
                      "summary" : "Round & square, x < y",
                      "content_html" : "<p><img src=\\"https://example.org/blog/posts/pots/pot.png\\" alt=\\"A pot\\"> and <a href=\\"https://example.org/blog/posts/tee/#top\\">tea</a></p>",
                      "image" : "https://example.org/blog/posts/pots/pot.png",
                      "date_published" : "2026-01-02T00:00:00Z",
                      "date_modified" : "2026-01-05T09:00:00Z",
                      "authors" : [
                        {
                          "name" : "Ada & Co",
                          "url" : "https://example.org/blog/about/",
                          "avatar" : "https://example.org/blog/ada.png"
                        },
                        {
                          "name" : "Bo"
                        }
                      ],
                      "tags" : [
                        "Tea",
                        "Pots & pans",
                        "Kitchen"
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void givesBackWhatWentIn() {
        Map<?, ?> pots = (Map<?, ?>) items(TeaBlog.in(folder)).get(1);

        assertThat(pots.get("title")).isEqualTo("Pots & \"pans\" <3");
        assertThat(pots.get("summary")).isEqualTo("Round & square, x < y");
        assertThat(pots.get("tags")).isEqualTo(List.of("Tea", "Pots & pans", "Kitchen"));
        assertThat(pots.get("content_html").toString()).startsWith("<p><img src=\"https://example.org/blog/");
    }

    @Test
    void aFeedOfSummariesHasThemAsItsText() {
        Blog blog = TeaBlog.in(folder).file("site.yaml", TeaBlog.site("content: summary"));

        Map<?, ?> tea = (Map<?, ?>) items(blog).get(0);

        assertThat(tea.get("content_text")).isEqualTo("Grüner Tee.");
        assertThat(tea.get("content_html")).isNull();
    }

    private static List<?> items(Blog blog) {
        blog.build();
        return (List<?>)
                Json.fields("feed.json", 0, blog.page("feed.json")).plain().get("items");
    }
}
