package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole small blog with a theme of its own, and every file that must come of it. */
class SmallSiteTest {

    private static final Path SMALL = Path.of("src/test/resources/sites/small");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"expected, absolute", "expected-relative, relative"})
    void becomesTheFolderBesideIt(String expected, String links) throws IOException {
        Path blog = copy(SMALL.resolve("blog"), folder.resolve("blog")); // out of reach of this project's own history
        Files.writeString(blog.resolve("site.yaml"), "links: " + links + "\n", StandardOpenOption.APPEND);
        Path target = folder.resolve("site");

        Report report = Herald.build(blog, target, SiteDefaults.NONE, false, false, Blog.NOW);

        assertThat(report.problems()).isEmpty();
        assertThat(Blog.files(target)).isEqualTo(Blog.files(SMALL.resolve(expected)));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return to;
    }
}
