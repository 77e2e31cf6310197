package dev.herald.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.SiteException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path temporary;

    @Test
    void theSecondWaitsUntilTheFirstIsDone() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService builds = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> first = builds.submit(() -> Turn.take(temporary, LONG, () -> {
                begun.countDown();
                pause();
                return told.add("first");
            }));
            begun.await();
            Future<Boolean> second = builds.submit(() -> Turn.take(temporary, LONG, () -> told.add("second")));

            assertThat(first.get() && second.get()).isTrue();
        } finally {
            builds.shutdownNow();
        }

        assertThat(told).containsExactly("first", "second");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void whoeverHasNoMorePatienceTellsWhoIsWriting() {
        Path site = temporary.resolve("site");

        assertThatThrownBy(() -> Turn.take(site, LONG, () -> Turn.take(site, Duration.ofSeconds(1), () -> true)))
                .isInstanceOf(SiteException.class)
                .hasMessage(
                        "%s: another build has been writing here for 1 s (process %d); let it end, or end it, and build again"
                                .formatted(site, ProcessHandle.current().pid()));
    }

    @Test
    void nothingIsLeftBehind() {
        Path site = temporary.resolve("site");

        Turn.take(site, LONG, () -> assertThat(site.resolve(".herald/lock")).exists());

        assertThat(site).doesNotExist();
    }

    @Test
    void whereNoLockCanBeTheWorkIsDoneAllTheSame() throws Exception {
        Files.writeString(temporary.resolve(".herald"), "a file in its place");

        assertThat(Turn.take(temporary, LONG, () -> true)).isTrue();
    }

    @Test
    void aLockThatCouldNotBeTakenIsNotLeftBehind() {
        Thread.currentThread().interrupt(); // then no file is locked, as on a file system without locks

        assertThat(Turn.take(temporary, LONG, () -> true)).isTrue();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(temporary.resolve(".herald/lock")).doesNotExist();
    }
}
