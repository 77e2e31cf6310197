package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.picture.Photos;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesTest {

    @TempDir
    private Path folder;

    @Test
    void aBlogMayWantOtherWidthsThanItsTheme() {
        Blog blog = new Blog(folder)
                .file("theme/theme.yaml", "pictures:\n  text: {widths: [300, 200], sizes: 50vw}\n")
                .file("static/boat.jpg", Photos.jpeg(500, 400, 1))
                .post("2026-01-01-a.md", "![A boat](/boat.jpg)\n");

        blog.build();

        assertThat(blog.page("posts/a/index.html"))
                .containsPattern("srcset=\"/assets/pictures/boat-200\\.\\w+\\.jpg 200w, \\S+ 300w\"")
                .contains("sizes=\"50vw\"");
    }

    @Test
    void aRoleWithoutWidthsIsAFault() {
        Blog blog = new Blog(folder)
                .file("theme/theme.yaml", "pictures:\n  text: {widths: wide, size: 50vw}\n")
                .post("2026-01-01-a.md", "Text\n");

        assertThat(blog.faults())
                .containsExactly(
                        "theme/theme.yaml:2: 'pictures.text.widths' is not a list of widths in pixels; write whole numbers from 10 to 9999, as in 'widths: [480, 800, 1200, 1600]'",
                        "theme/theme.yaml:2: unknown setting 'pictures.text.size'; did you mean 'sizes'?");
    }
}
