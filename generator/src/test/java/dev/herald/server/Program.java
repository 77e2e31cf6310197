package dev.herald.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that runs beside the tests with a folder of its own; both are gone with the JVM of the tests, even if that is killed. */
final class Program implements AutoCloseable {

    /** The shell's input ends when this JVM does, in whatever way. */
    private static final String UNTIL_THE_END_OF_INPUT = """
            "$@" </dev/null &
            trap '' HUP INT TERM
            exec >/dev/null 2>&1
            read -r end
            kill -9 $!
            wait
            rm -rf "$0"
            """;

    private final Process shell;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final Thread listener;

    private Program(Process shell, String readyWord) {
        this.shell = shell;
        this.listener = new Thread(() -> listen(readyWord), "listener");
        listener.setDaemon(true);
        listener.start();
    }

    static Path folder(String name) {
        try {
            return Files.createTempDirectory("herald-" + name);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A port of 127.0.0.1 that nobody has now. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Starts a server and waits until it says that it is ready, a minute at most.
     *
     * @param folder deleted at the end
     * @param readyWord what the line of its output has that tells so
     * @throws IllegalStateException if it ends or says nothing of that kind; has what it did say
     */
    static Program start(Path folder, String readyWord, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", UNTIL_THE_END_OF_INPUT, folder.toString());
        builder.command().addAll(command);
        builder.environment().putAll(environment);
        try {
            Program program = new Program(builder.redirectErrorStream(true).start(), readyWord);
            program.awaitReady();
            return program;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Runs a program to its end.
     *
     * @return what it says
     */
    static String run(String input, List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
            return said;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void listen(String readyWord) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains(readyWord)) {
                    ready.complete(line);
                }
            }
        } catch (IOException closed) {
            said.add(closed.getMessage());
        }
        ready.completeExceptionally(new IllegalStateException("the server ended"));
    }

    private void awaitReady() {
        try {
            ready.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException | InterruptedException fault) {
            close();
            throw new IllegalStateException("the server is not ready; it said: " + String.join("\n", said), fault);
        }
    }

    /** The line that told that the server is ready. */
    String readyLine() {
        return ready.join();
    }

    /** Whether the server still runs: a program's output ends with it. */
    boolean alive() {
        return listener.isAlive();
    }

    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            shell.waitFor();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
