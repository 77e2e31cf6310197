package dev.herald.output;

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
}
