package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcerptTest {

    @Test
    void aLinkWithinTheTextLeadsFromAListToThePost(@TempDir Path folder) {
        Blog blog = new Blog(folder);
        blog.file("site.yaml", "title: A\nurl: https://example.com/blog\n")
                .post("2026-01-01-a.md", "See [ice](#ice).\n\n## Ice\n");

        blog.build();

        assertThat(blog.page("index.html")).contains("<p>See <a href=\"/blog/posts/a/#ice\">ice</a>.</p>");
        assertThat(blog.page("posts/a/index.html")).contains("<p>See <a href=\"#ice\">ice</a>.</p>");
    }

    @Test
    void aListShowsTheDividedTextThenTheSummaryThenTheBeginning(@TempDir Path folder) {
        Blog blog = new Blog(folder)
                .post("2026-01-01-a.md", "---\nsummary: Not this\n---\nAbove.\n\n<!--more-->\n\nBelow.\n")
                .post("2026-01-02-b.md", "---\nsummary: In & short\n---\nFirst.\n\nSecond.\n")
                .post("2026-01-03-c.md", "---\ndescription: For the head\n---\nOne.\n\nTwo.\n");

        blog.build();

        assertThat(blog.page("index.html"))
                .contains("<p>Above.</p>", "<p>In &amp; short</p>", "<p>One.</p>")
                .doesNotContain("Not this", "First.", "Two.", "For the head");
    }
}
