package dev.herald;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.herald.serve.DeskPage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A desk on loopback with a stream of events, for tests. */
record DeskHost(DeskSample sample, HttpServer server, CountDownLatch changed) implements AutoCloseable {

    private static final String ROOT = "/_herald/";

    static DeskHost start(DeskSample sample) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        DeskHost host = new DeskHost(sample, server, new CountDownLatch(1));
        server.setExecutor(Executors.newCachedThreadPool(DeskHost::daemon));
        server.createContext(ROOT, host::answer);
        server.createContext(ROOT + "events", host::tell);
        server.createContext("/", host::file);
        server.start();
        return host;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "desk-host");
        thread.setDaemon(true);
        return thread;
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Builds the blog and tells whoever listens. */
    void rebuild() {
        sample.build();
        changed.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(ROOT.length());
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        Optional<DeskPage> page = sample.desk().page(path, query);
        if (page.isPresent()) {
            send(exchange, page.get().type(), page.get().bytes());
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private void file(HttpExchange exchange) throws IOException {
        Path file = sample.blog()
                .target()
                .resolve(exchange.getRequestURI().getPath().substring(1));
        String type = String.valueOf(Files.probeContentType(file));
        send(exchange, type, Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
    }

    private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("event: problems\ndata: []\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            changed.await();
            out.write("event: changed\ndata: [\"/\"]\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(60_000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
