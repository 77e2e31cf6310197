package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    private static final String SITE = "title: A\nurl: https://example.org/blog\n";

    @TempDir
    private Path folder;

    @Test
    void theKeyOfIndexNowStandsWhereThePingSays() {
        Blog blog = new Blog(folder).file("site.yaml", SITE + "channels:\n  indexnow:\n    key: 0fb1-Key-of-tests\n");

        blog.build();

        assertThat(blog.page("0fb1-Key-of-tests.txt")).isEqualTo("0fb1-Key-of-tests");
    }

    @Test
    void aFileOfTheBlogsOwnStays() {
        Blog blog = new Blog(folder)
                .file("site.yaml", SITE + "channels:\n  indexnow:\n    key: 0fb1-Key-of-tests\n")
                .file("static/0fb1-Key-of-tests.txt", "0fb1-Key-of-tests\n");

        assertThat(blog.build().problems()).isEmpty();

        assertThat(blog.page("0fb1-Key-of-tests.txt")).isEqualTo("0fb1-Key-of-tests\n");
    }
}
