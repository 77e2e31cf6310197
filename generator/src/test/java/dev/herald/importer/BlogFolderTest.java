package dev.herald.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlogFolderTest {

    @TempDir
    private Path folder;

    private Moved.Changes imported(String export, String... texts) {
        BlogFolder blog = BlogFolder.open(folder, export);
        for (String text : texts) {
            String[] parts = text.split(" ");
            String file = "content/posts/" + parts[1] + ".md";
            if (blog.begin(parts[0], file)) {
                blog.write(file, parts[2]);
            }
        }
        blog.close(key -> false);
        return blog.changes();
    }

    private String post(String name) throws IOException {
        return Files.readString(folder.resolve("content/posts/" + name + ".md"));
    }

    @Test
    void theBlogMayBeTheFolderThatSomebodyIsIn() {
        BlogFolder here = BlogFolder.open(Path.of("."), "x");

        here.copy("pom.xml", Path.of("pom.xml"));

        assertThat(here.changes().same()).isEqualTo(1);
    }

    @Test
    void textsMayTakeEachOthersPlaces() throws IOException {
        imported("x", "1 a one", "2 b two");

        Moved.Changes changes = imported("x", "1 b one", "2 c two");

        assertThat(post("b") + post("c")).isEqualTo("onetwo");
        assertThat(changes.removed()).containsExactly("content/posts/a.md");
        assertThat(imported("x", "1 c one", "2 b two").removed()).isEmpty();
        assertThat(post("b") + post("c")).isEqualTo("twoone");
    }

    @Test
    void aTextIsNotLostWhereItsNewPlaceIsSomebodys() throws IOException {
        imported("x", "1 a one");
        Files.writeString(folder.resolve("content/posts/b.md"), "mine");

        Moved.Changes changes = imported("x", "1 b one");

        assertThat(changes.kept()).containsExactly("content/posts/b.md");
        assertThat(post("a") + post("b")).isEqualTo("onemine");
    }

    @Test
    void oneExportLeavesAloneWhatAnotherWrote() throws IOException {
        imported("x", "1 a one", "2 b two");

        Moved.Changes changes = imported("y", "1 c three", "2 b four");

        assertThat(changes.kept()).containsExactly("content/posts/b.md");
        assertThat(post("a") + post("b") + post("c")).isEqualTo("onetwothree");
        assertThat(imported("x", "1 d one", "2 b two").removed()).containsExactly("content/posts/a.md");
    }
}
