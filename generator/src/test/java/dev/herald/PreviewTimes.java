package dev.herald;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.WebDriverException;

/** How long a save takes until the preview gives the new page out, and until an open page in Chromium shows it. For {@code generator/benchmark/preview}. */
final class PreviewTimes {

    private static final int PATIENCE = 300; // seconds until a preview answers, or shows a save
    private static final int FIRST = 3; // saves that do not count: Java and browsers warm up

    private final HttpClient client = HttpClient.newHttpClient();
    private final String page;
    private final Path file;
    private final String text;
    private final List<Long> given = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();

    private PreviewTimes(String page, Path file) throws IOException {
        this.page = page;
        this.file = file;
        this.text = Files.readString(file);
    }

    /** {@code PreviewTimes herald|hugo PROGRAM BLOG FILE PATH SAVES}: the program is a jar or Hugo's; file and path are those of the post that is saved. */
    public static void main(String[] arguments) throws Exception {
        Path blog = Path.of(arguments[2]);
        int port = freePort();
        List<String> command = arguments[0].equals("herald")
                ? List.of("java", "-jar", arguments[1], "serve", blog.toString(), "--port", "" + port)
                : List.of(arguments[1], "server", "-D", "-F", "--source", blog.toString(), "--port", "" + port);
        Path profile = Files.createTempDirectory("preview");
        Process preview = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> drain(preview));
        try (Browser browser = Browser.start(profile)) {
            PreviewTimes times =
                    new PreviewTimes("http://localhost:" + port + arguments[4], blog.resolve(arguments[3]));
            times.measure(browser, Integer.parseInt(arguments[5]));
            System.out.println("| " + arguments[0] + " | " + told(times.given) + " | " + told(times.seen) + " |");
        } finally {
            preview.destroy();
            preview.waitFor();
            drained.join();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void drain(Process process) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(System.err::println);
        } catch (IOException | UncheckedIOException ended) {
            System.err.println("ended");
        }
    }

    private void measure(Browser browser, int saves) throws Exception {
        until(() -> fetch().contains("<html"), 100);
        browser.open(page);
        Thread.sleep(1000);
        try {
            for (int save = 0; save < saves + FIRST; save++) {
                measure(browser, "Herald measures save " + save + ".", save >= FIRST);
                Thread.sleep(500);
            }
        } finally {
            Files.writeString(file, text);
        }
    }

    private void measure(Browser browser, String words, boolean counts) throws Exception {
        long began = System.nanoTime();
        Files.writeString(file, text + "\n\n" + words + "\n");
        CompletableFuture<Long> served = CompletableFuture.supplyAsync(() -> {
            until(() -> fetch().contains(words), 3);
            return System.nanoTime() - began;
        });
        until(() -> shows(browser, words), 3);
        long shown = System.nanoTime() - began;
        if (counts) {
            given.add(served.get(PATIENCE, TimeUnit.SECONDS));
            seen.add(shown);
        }
    }

    private String fetch() {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean shows(Browser browser, String words) {
        try {
            return Boolean.TRUE.equals(browser.ask("return document.body.textContent.includes(arguments[0])", words));
        } catch (WebDriverException loading) {
            return false;
        }
    }

    private static void until(BooleanSupplier done, int pause) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        try {
            while (!done.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("nothing came in " + PATIENCE + " s");
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** {@code 41 (38–60) ms}: the median, the shortest and the longest. */
    private static String told(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return millis(sorted.get(sorted.size() / 2)) + " (" + millis(sorted.get(0)) + "–"
                + millis(sorted.get(sorted.size() - 1)) + ") ms";
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
