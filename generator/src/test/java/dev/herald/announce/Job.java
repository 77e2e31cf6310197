package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** {@code herald announce} in a process of its own, as a CI server starts it. */
record Job(Process process, Path log) {

    /**
     * Starts it.
     *
     * @param folder in which the blog is in {@code blog}
     * @param secrets in its environment
     */
    static Job announce(Path folder, Map<String, String> secrets, String... options) {
        String name = UUID.randomUUID().toString();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "announce",
                folder.resolve("blog").toString(),
                "--reports",
                folder.resolve(name).toString()));
        command.addAll(List.of(options));
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(secrets);
        try {
            return new Job(builder.redirectOutput(log.toFile()).start(), log);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Waits for its end; returns its exit code. */
    int code() {
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Everything that it has said. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Like {@code kill -9}; has effect when this returns. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
