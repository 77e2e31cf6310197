package dev.herald.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgramTest {

    /** Tells its process, then waits for ever. */
    private static final List<String> SERVER = List.of("sh", "-c", "echo ready $$; exec sleep 3600");

    @Test
    void isGoneWithItsFolderWhenItIsClosed() {
        Path folder = Program.folder("program-test");
        Program program = Program.start(folder, "ready", Map.of(), SERVER);
        ProcessHandle server = process(program.readyLine());
        assertThat(server.isAlive()).isTrue();

        program.close();

        assertThat(server.isAlive()).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void isGoneWhenItsJvmIsKilled() throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName())
                .start();
        ProcessHandle server = process(jvm.inputReader().readLine());
        CompletableFuture<ProcessHandle> end = server.onExit();

        jvm.destroyForcibly();

        assertThat(end.join().isAlive()).isFalse();
    }

    /** A JVM that has a program and never closes it. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws InterruptedException {
            Program program = Program.start(Program.folder("program-test"), "ready", Map.of(), SERVER);
            System.out.println(program.readyLine());
            Thread.currentThread().join();
        }
    }

    private static ProcessHandle process(String readyLine) {
        return ProcessHandle.of(Long.parseLong(readyLine.substring("ready ".length())))
                .orElseThrow();
    }

    @Test
    void itsLastWordsAreToldIfItDoesNotStart() {
        Path folder = Program.folder("program-test");

        assertThatThrownBy(() -> Program.start(folder, "ready", Map.of(), List.of("sh", "-c", "echo no port; exit 1")))
                .hasMessageContaining("no port");

        assertThat(Files.exists(folder)).isFalse();
    }
}
