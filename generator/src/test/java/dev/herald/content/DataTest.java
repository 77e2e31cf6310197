package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTest {

    @TempDir
    private Path blog;

    private final Problems problems = new Problems();

    @BeforeEach
    void aFolder() throws IOException {
        Files.createDirectories(blog.resolve("data/team"));
    }

    @Test
    void foldersAndFilesAreNames() throws IOException {
        Files.writeString(blog.resolve("data/team/members.yaml"), "- name: Ada\n- name: Bo\n");
        Files.writeString(blog.resolve("data/list.json"), "\n[\n\t\"\\ud83d\\ude00\", 1, true, {\"a\": [null]}]\n");
        Files.writeString(blog.resolve("data/shop.toml"), "open = true\n");
        Files.writeString(blog.resolve("data/empty.json"), " ");
        Files.writeString(blog.resolve("data/README"), "nothing");

        assertThat(Data.read(blog, problems))
                .isEqualTo(Map.of(
                        "team", Map.of("members", List.of(Map.of("name", "Ada"), Map.of("name", "Bo"))),
                        "list", List.of("😀", 1L, true, Map.of("a", List.of(""))),
                        "shop", Map.of("open", true)));
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void brokenFilesAreToldWithTheirLine() throws IOException {
        Files.writeString(blog.resolve("data/a.json"), "[1,\n2,,\n3]");
        Files.writeString(blog.resolve("data/b.yaml"), "a: 1\nb: [\n");

        assertThat(Data.read(blog, problems)).containsOnlyKeys("team");

        assertThat(problems.sorted()).extracting(Problem::file).containsExactly("data/a.json", "data/b.yaml");
        assertThat(problems.sorted()).extracting(Problem::line).containsExactly(2, 3);
    }

    @Test
    void theSecondOfOneNameIsTold() throws IOException {
        Files.writeString(blog.resolve("data/team.yaml"), "a: 1\n");

        Data.read(blog, problems);

        assertThat(problems.sorted().stream().map(Problem::toString))
                .containsExactly(
                        "data/team.yaml: it is not read, as there are data named 'team' already; rename one of the two");
    }

    @Test
    void aLinkIsFollowedToAFileOfTheBlogOnly() throws IOException {
        Files.writeString(blog.resolve("shop.yaml"), "open: true\n");
        Files.createSymbolicLink(blog.resolve("data/shop.yaml"), Path.of("../shop.yaml"));
        Files.createSymbolicLink(blog.resolve("data/circle"), Path.of("."));
        Files.createSymbolicLink(blog.resolve("data/out.yaml"), Path.of("/etc/hostname"));

        Map<String, Object> data = Data.read(blog, problems);

        assertThat(data).containsOnlyKeys("shop", "team");
        assertThat(problems.sorted().stream().map(Problem::toString))
                .containsExactly(
                        "data/circle: this symbolic link leads out of the blog or to a folder; put the file itself here",
                        "data/out.yaml: this symbolic link leads out of the blog or to a folder; put the file itself here");
    }
}
