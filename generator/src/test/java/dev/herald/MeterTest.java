package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterTest {

    private final StringWriter screen = new StringWriter();
    private long now = Long.MAX_VALUE - 1_500_000_000L; // the clock may run over

    @TempDir
    private Path folder;

    @Test
    void itTellsAfterASecondAndFiveTimesInEachAndLeavesTheLineEmpty() {
        try (Meter meter = meter(true)) {
            for (int done = 0; done < 10_000; done++) {
                meter.rendered(done, 10_000);
                now += 200_000;
            }
        }

        assertThat(screen.toString().split("\r\u001b\\[K", -1))
                .containsExactly(
                        "",
                        "rendering 5,000 of 10,000",
                        "rendering 6,000 of 10,000",
                        "rendering 7,000 of 10,000",
                        "rendering 8,000 of 10,000",
                        "rendering 9,000 of 10,000",
                        "");
    }

    @Test
    void aShortBuildTellsNothing() {
        try (Meter meter = meter(true)) {
            now += 999_999_999;
            meter.rendered(3, 4);
        }

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void withoutATerminalNothingIsTold() {
        try (Meter meter = meter(false)) {
            now += 5_000_000_000L;
            meter.rendered(3, 4);
        }

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void aBuildTellsOfEachTextOnceAlsoOfThoseThatItLeavesAsTheyAre() {
        Blog blog = new Blog(folder)
                .post("2026-01-01-a.md", "A")
                .post("2026-01-02-b.md", "B")
                .file("content/pages/c.md", "C");

        assertThat(told(blog)).containsExactly("1 of 3", "2 of 3", "3 of 3");
        blog.post("2026-01-02-b.md", "Another");
        assertThat(told(blog)).containsExactly("1 of 3", "2 of 3", "3 of 3");
    }

    private static Set<String> told(Blog blog) {
        Set<String> told = Collections.synchronizedSet(new TreeSet<>());
        Herald.build(
                blog.folder(),
                blog.target(),
                SiteDefaults.NONE,
                false,
                false,
                Blog.NOW,
                (done, of) -> assertThat(told.add(done + " of " + of)).isTrue());
        return told;
    }

    private Meter meter(boolean terminal) {
        return new Meter(new PrintWriter(screen), () -> now, () -> terminal);
    }
}
