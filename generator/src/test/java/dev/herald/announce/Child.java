package dev.herald.announce;

import dev.herald.ledger.Shelf;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A {@link KilledRunner} as its parent sees it. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;
    private final OutputStream answers;
    private final List<String> lines = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.answers = process.getOutputStream();
    }

    /** @param arguments as {@link KilledRunner#main} takes them */
    static Child start(Shelf shelf, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledRunner.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(shelf.env());
        return new Child(builder.start());
    }

    /** The next line that it says; nothing if it has ended. */
    Optional<String> next() throws IOException {
        Optional<String> line = Optional.ofNullable(said.readLine());
        line.ifPresent(lines::add);
        return line;
    }

    /** Reads until it says a line or ends. */
    void await(String line) throws IOException {
        while (!next().orElse(line).equals(line)) {
            // what it says before
        }
    }

    void go() throws IOException {
        answers.write('\n');
        answers.flush();
    }

    /** Like {@code kill -9}; has effect when this returns. */
    void kill() {
        process.toHandle().destroyForcibly(); // that of the process itself closes what it has said
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Everything that it said. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    boolean hasEndedWell() {
        return lines.contains("ended");
    }

    @Override
    public void close() {
        kill();
    }
}
