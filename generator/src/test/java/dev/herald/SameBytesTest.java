package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    @Test
    @EnabledOnOs(OS.LINUX) // others name files in Unicode whatever the locale
    void aBareMachineSaysThatItCannotWriteOtherLettersThanAscii() throws Exception {
        Blog japanese = new Blog(temporary.resolve("japanese")).post("2026-01-02-a.md", "---\nslug: 雑記\n---\n");
        Process process = onABareMachine(japanese);

        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(told)
                .isEqualTo(
                        "error: %s: this machine's locale has no letters for the names of some of the site's files; set LC_ALL=C.UTF-8 and build again%n1 problem in the blog; nothing was done%n"
                                .formatted(temporary.resolve("other")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aBareMachineBuildsABlogWhoseSettingsNameFilesInOtherLetters() throws Exception {
        Blog german = new Blog(temporary.resolve("german"))
                .file("site.yaml", "title: A\nurl: https://example.com\nannounce: {folder: ankündigungen}\n");
        Process process = onABareMachine(german);

        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
    }

    private Process onABareMachine(Blog blog) throws IOException {
        ProcessBuilder build = builder(blog, temporary.resolve("other"));
        build.environment().put("LC_ALL", "C");
        return build.redirectErrorStream(true).start();
    }

    private Map<String, String> builtBy(String... options) throws IOException, InterruptedException {
        Path other = Files.createTempDirectory(temporary, "other");
        Process process = builder(blog, other, options).inheritIO().start();
        assertThat(process.waitFor()).isZero();
        return Blog.files(other);
    }

    private static ProcessBuilder builder(Blog blog, Path target, String... options) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.addAll(List.of("dev.herald.Main", "build", blog.folder().toString(), target.toString()));
        return new ProcessBuilder(command);
    }
}
