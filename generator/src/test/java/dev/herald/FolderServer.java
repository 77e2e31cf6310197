package dev.herald;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A host for a built site on loopback, for tests: folders have an {@code index.html}, what is missing is answered with {@code 404.html}, and what
 * {@code _headers} says is told with every answer.
 */
record FolderServer(HttpServer server, Path folder, String below, List<String> rules) implements AutoCloseable {

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for its own headers
    }

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "svg", "image/svg+xml",
            "xml", "application/xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "webmanifest", "application/manifest+json");

    static FolderServer start(Path folder) throws IOException {
        Path rules = folder.resolve("_headers");
        return start(folder, "/", Files.exists(rules) ? Files.readAllLines(rules) : List.of());
    }

    /**
     * A host that tells nothing of {@code _headers}.
     *
     * @param below the path of the site: {@code /} or {@code /blog/}
     */
    static FolderServer plain(Path folder, String below) throws IOException {
        return start(folder, below, List.of());
    }

    private static FolderServer start(Path folder, String below, List<String> rules) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FolderServer started = new FolderServer(server, folder, below, rules);
        server.setExecutor(Executors.newCachedThreadPool(FolderServer::daemon));
        server.createContext(below, started::answer);
        server.start();
        return started;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "folder-server");
        thread.setDaemon(true);
        return thread;
    }

    /** The address of a path such as {@code /about/}. */
    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(below.length()));
            Path page = Files.isDirectory(file) ? file.resolve("index.html") : file;
            boolean found = Files.isRegularFile(page);
            send(exchange, found ? 200 : 404, found ? page : folder.resolve("404.html"));
        }
    }

    private void send(HttpExchange exchange, int status, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        exchange.getResponseHeaders().set("Content-Type", type);
        for (String line : headers(exchange.getRequestURI().getPath())) {
            exchange.getResponseHeaders()
                    .set(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The lines of the rules that are for this path. */
    private List<String> headers(String path) {
        List<String> told = new ArrayList<>();
        boolean meant = false;
        for (String line : rules) {
            if (!line.startsWith("  ")) {
                meant = line.endsWith("*") ? path.startsWith(line.substring(0, line.length() - 1)) : path.equals(line);
            } else if (meant) {
                told.add(line.strip());
            }
        }
        return told;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
