package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody does to a blog, a build that remembers the last one makes what a build without memory makes, and tells the same. */
class RandomWalkTest {

    private static final int STEPS = 200;
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    private Path temporary;

    @Test
    void aBuildThatRemembersMakesWhatOneWithoutMemoryMakes() throws IOException {
        Blog blog = new Blog(temporary.resolve("blog"));
        Edits edits = new Edits(blog, 20261122);
        build(blog, blog.target(), edits.now());
        int idle = 0;
        int built = 0;

        for (int step = 1; step <= STEPS; step++) {
            String did = step + ": " + edits.next();
            Path other = temporary.resolve("other" + step);
            Files.setLastModifiedTime(blog.target().resolve(".herald"), LONG_AGO);

            String told = build(blog, blog.target(), edits.now());

            assertThat(told).as(did).isEqualTo(build(blog, other, edits.now()));
            if (Files.exists(other)) {
                assertThat(Blog.files(blog.target())).as(did).isEqualTo(Blog.files(other));
                built++;
            }
            boolean isIdle =
                    Files.getLastModifiedTime(blog.target().resolve(".herald")).equals(LONG_AGO);
            idle += isIdle ? 1 : 0;
        }

        assertThat(built).as("builds without errors").isGreaterThan(150);
        assertThat(idle).as("builds that did nothing").isBetween(20, 80);
    }

    private static String build(Blog blog, Path target, Instant now) {
        try {
            Report report = Herald.build(blog.folder(), target, SiteDefaults.NONE, false, false, now);
            return report.posts() + " " + report.pages() + " " + report.files() + "\n" + report.skipped() + "\n"
                    + report.problems();
        } catch (SiteException faults) {
            return faults.getMessage();
        }
    }
}
