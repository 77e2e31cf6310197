package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {

    @TempDir
    private Path temporary;

    private Blog blog;
    private Map<String, String> first;

    @BeforeEach
    void buildOnce() {
        blog = new Blog(temporary.resolve("blog"));
        for (int number = 1; number <= 40; number++) {
            blog.post("2026-01-%02d-post-%d.md".formatted(1 + number % 28, number), text(number));
        }
        blog.file("content/posts/2026-02-01-bundle/index.md", "---\ntitle: İstanbul\n---\n![a](a.svg)\n")
                .file("content/posts/2026-02-01-bundle/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .file("content/pages/about.md", "# About\n");
        blog.build();
        first = Blog.files(blog.target());
    }

    private static String text(int number) {
        return """
                ---
                title: Title %d
                date: 2026-01-05T08:%02d
                tags: [I, tag-%d, İ]
                author: Ada
                series: %s
                ---
                Some "text" with [a link](2026-01-02-post-1.md#x).

                ## Heading

                ```java title="A.java"
                int i = %d;
                ```
                """.formatted(number, number % 60, number % 7, number % 3 == 0 ? "One" : "Two", number);
    }

    @Test
    void theClockDoesNotReachTheSite() {
        Path other = temporary.resolve("other");

        Herald.build(blog.folder(), other, SiteDefaults.NONE, false, false, Blog.NOW.plus(Duration.ofDays(4000)));

        assertThat(Blog.files(other)).isEqualTo(first);
    }

    @Test
    void aSecondBuildWritesNothing() {
        assertThat(blog.build().written()).isZero();
    }

    @Test
    void localeAndTimeZoneAndEncodingDoNotReachTheSite() throws Exception {
        assertThat(builtBy("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati"))
                .isEqualTo(first);
        assertThat(builtBy("-Duser.language=ar", "-Duser.timezone=America/Los_Angeles", "-Dfile.encoding=ISO-8859-1"))
                .isEqualTo(first);
    }

    @Test
    void theNumberOfThreadsDoesNotReachTheSite() throws Exception {
        assertThat(builtBy("-XX:ActiveProcessorCount=1")).isEqualTo(first);
        assertThat(builtBy("-XX:ActiveProcessorCount=7")).isEqualTo(first);
    }

    private Map<String, String> builtBy(String... options) throws IOException, InterruptedException {
        Path other = Files.createTempDirectory(temporary, "other");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.addAll(List.of("dev.herald.Main", "build", blog.folder().toString(), other.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
        return Blog.files(other);
    }
}
