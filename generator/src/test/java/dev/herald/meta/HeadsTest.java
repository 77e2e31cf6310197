package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsTest {

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder);
    }

    @Test
    void noTwoPagesShareTitleOrDescription() {
        blog.file("site.yaml", "title: Tea\nurl: https://example.com\npage-size: 1\ndescription: Leaves\n")
                .file("content/pages/index.md", "---\npermalink: /\n---\nWelcome to the shop.");
        for (String day : List.of("01", "02", "03")) {
            blog.post(
                    "2026-01-" + day + "-p.md",
                    "---\nslug: p" + day + "\ntitle: P" + day
                            + "\nauthor: Tea\ntags: [Tea, '2026', Archive]\ncategories: Tea\nseries: Tea\n---\nText "
                            + day);
        }

        blog.build();

        assertThat(heads("title")).doesNotHaveDuplicates().contains("Tea", "Tea – Page 1 of 3", "P01 – Tea");
        assertThat(heads("meta[name=description]")).doesNotHaveDuplicates();
    }

    @Test
    void everyPageIsItsOwnOriginalUnlessItsWriterNamesAnother() {
        blog.post("2026-01-01-a.md", "---\ncanonical_url: https://first.example/a/\n---\nA");

        blog.build();

        assertThat(blog.page("posts/a/index.html"))
                .contains("<link rel=\"canonical\" href=\"https://first.example/a/\">");
        assertThat(blog.page("archive/index.html"))
                .contains("<link rel=\"canonical\" href=\"https://example.com/archive/\">");
    }

    private List<String> heads(String selector) {
        List<String> found = new ArrayList<>();
        Blog.files(blog.target()).forEach((file, text) -> {
            if (file.endsWith(".html")) {
                Document page = Jsoup.parse(blog.page(file));
                found.add(page.head().select(selector).text()
                        + page.head().select(selector).attr("content"));
            }
        });
        return found;
    }
}
