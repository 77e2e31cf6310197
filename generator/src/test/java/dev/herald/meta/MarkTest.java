package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkTest {

    private static final String POST = """
            ---
            title: Tide
            date: 2026-03-20
            image: {path: https://pictures.example/tide.jpg, alt: The tide}
            ---
            It came in.
            """;

    @TempDir
    private Path folder;

    @Test
    void isTheSameInEveryBuildAndWhateverElseIsOnTheBlog() {
        String alone = mark("alone", POST);

        Blog blog = blog("crowded", POST).post("2026-03-21-ebb.md", "---\ntitle: Ebb\n---\nIt went out.\n");
        blog.build();

        assertThat(alone).matches("[0-9a-f]{16}");
        assertThat(mark(blog)).isEqualTo(alone);
    }

    @Test
    void changesWithWhatReadersSee() {
        List<String> marks = List.of(
                mark("same", POST),
                mark("title", POST.replace("Tide", "Flood")),
                mark("text", POST.replace("came in", "went out")),
                mark("description", POST.replace("title:", "description: Of water\ntitle:")),
                mark("picture", POST.replace("tide.jpg", "flood.jpg")),
                mark("alt", POST.replace("The tide", "The flood")),
                mark("canonical", POST.replace("title:", "canonical: https://other.example/tide\ntitle:")));

        assertThat(marks).doesNotHaveDuplicates();
    }

    @Test
    void standsOnPagesOfPostsOnly() {
        Blog blog = blog("pages", POST).file("content/pages/about.md", "---\ntitle: About\n---\nUs.\n");

        blog.build();

        assertThat(blog.page("about/index.html")).doesNotContain("herald-mark");
        assertThat(blog.page("index.html")).doesNotContain("herald-mark");
    }

    private String mark(String name, String post) {
        Blog blog = blog(name, post);
        blog.build();
        return mark(blog);
    }

    private static String mark(Blog blog) {
        return Jsoup.parse(blog.page("posts/tide/index.html"))
                .select("meta[name=herald-mark]")
                .attr("content");
    }

    private Blog blog(String name, String post) {
        return new Blog(folder.resolve(name))
                .file("site.yaml", "title: Sea\nurl: https://example.org/\n")
                .post("2026-03-20-tide.md", post);
    }
}
