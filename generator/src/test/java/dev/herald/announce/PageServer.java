package dev.herald.announce;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** A web server on loopback whose addresses answer what a test says, one answer after the other; the last one stays. */
final class PageServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private record Reply(int status, Map<String, String> headers, String body) {}

    private PageServer(HttpServer server) {
        this.server = server;
    }

    static PageServer start() throws IOException {
        return started(HttpServer.create(loopback(), 0));
    }

    static PageServer start(SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return started(server);
    }

    private static PageServer started(HttpServer server) {
        PageServer pages = new PageServer(server);
        server.createContext("/", pages::handle);
        server.start();
        return pages;
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** {@code http://127.0.0.1:PORT/path}. */
    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    PageServer page(String path, String html) {
        return reply(path, 200, Map.of("Content-Type", "text/html; charset=utf-8"), html);
    }

    PageServer leads(String path, String location) {
        return reply(path, 302, Map.of("Location", location), "");
    }

    synchronized PageServer reply(String path, int status, Map<String, String> headers, String body) {
        replies.computeIfAbsent(path, any -> new ArrayDeque<>()).add(new Reply(status, headers, body));
        return this;
    }

    /** The paths that were asked for, in order, with what the caches on the way were told. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("Cache-Control"));
        Reply reply = next(path);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Reply next(String path) {
        Deque<Reply> rest = replies.getOrDefault(path, new ArrayDeque<>());
        if (rest.isEmpty()) {
            return new Reply(404, Map.of(), "");
        }
        return rest.size() > 1 ? rest.remove() : rest.element();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
