package dev.herald.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.function.Supplier;
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
            Future<Boolean> first = builds.submit(() -> Turn.take(temporary, temporary, LONG, () -> {
                begun.countDown();
                pause();
                return told.add("first");
            }));
            begun.await();
            Future<Boolean> second =
                    builds.submit(() -> Turn.take(temporary, temporary, LONG, () -> told.add("second")));

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
        assertThatThrownBy(() -> take(LONG, () -> take(Duration.ofSeconds(1), () -> true)))
                .isInstanceOf(SiteException.class)
                .hasMessage(impatient(ProcessHandle.current().pid()));
    }

    @Test
    void anotherProcessIsWaitedForToo() throws Exception {
        Process other = another("60");
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("mine");

            assertThatThrownBy(() -> take(Duration.ofSeconds(1), () -> true)).hasMessage(impatient(other.pid()));
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(take(Duration.ofSeconds(1), () -> true)).isTrue();
    }

    /** On Unix a process loses its lock on a file when it closes the file, however often it has opened it. */
    @Test
    void anotherProcessWaitsAlsoAfterAVainAttemptInThisOne() {
        assertThat(take(LONG, () -> {
                    assertThatThrownBy(() -> take(Duration.ofSeconds(1), () -> true));
                    return another("1").onExit().join().exitValue();
                }))
                .isEqualTo(1);
    }

    private <T> T take(Duration patience, Supplier<T> work) {
        return Turn.take(temporary, temporary.resolve("site"), patience, work);
    }

    private String impatient(long process) {
        return "%s: another build has been writing here for 1 s (process %d); let it end, or end it, and build again"
                .formatted(temporary.resolve("site"), process);
    }

    private Process another(String patience) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Another.class.getName(),
                            temporary.toString(),
                            patience)
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A build of another process, which says when it has its turn, and keeps it as long as it is patient. */
    static final class Another {
        private Another() {}

        public static void main(String[] arguments) {
            Path blog = Path.of(arguments[0]);
            Duration patience = Duration.ofSeconds(Long.parseLong(arguments[1]));
            Turn.take(blog, blog.resolve("site"), patience, () -> {
                System.out.println("mine");
                return sleep(patience);
            });
        }

        private static boolean sleep(Duration time) {
            try {
                Thread.sleep(time.toMillis());
                return true;
            } catch (InterruptedException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }

    @Test
    void whereNoLockCanBeTheWorkIsDoneAllTheSame() throws Exception {
        Files.writeString(temporary.resolve(".herald"), "a file in its place");

        assertThat(take(LONG, () -> true)).isTrue();
    }
}
