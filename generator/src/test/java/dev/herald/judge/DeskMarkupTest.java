package dev.herald.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.DeskSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the desk, as the Nu HTML checker sees them. */
class DeskMarkupTest {

    private static final List<String> PAGES = List.of(
            "",
            "?state=draft&words=fog",
            "?words=nothing",
            "problems/",
            "looks/posts/tide/",
            "looks/about/",
            "plan/",
            "plan/posts/fog/");

    /** From a disk none of its addresses is the page's own. */
    private static final String OF_THE_DISK = "Resource violates Content Security Policy";

    @TempDir
    private Path folder;

    @Test
    void hasNoErrorAndNoWarning() throws IOException {
        DeskSample sample = DeskSample.ofEverything(folder.resolve("blog"));
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xss8m",
                "-XX:+UseSerialGC",
                "-jar",
                Judge.nu().toString(),
                "--format",
                "gnu",
                "--exit-zero-always",
                "--stdout"));
        for (String page : PAGES) {
            Path file = folder.resolve("page-" + PAGES.indexOf(page) + ".html");
            command.add(Files.writeString(file, sample.text(page)).toString());
        }

        assertThat(Judge.run(command, "").lines())
                .filteredOn(line -> !line.contains(OF_THE_DISK))
                .isEmpty();
    }
}
