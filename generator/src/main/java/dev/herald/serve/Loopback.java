package dev.herald.serve;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server that only this machine reaches, at {@code 127.0.0.1} and, where there is one, {@code [::1]}. */
final class Loopback implements AutoCloseable {

    private static final int TRIES = 100;
    private static final List<String> ADDRESSES = List.of("127.0.0.1", "::1"); // localhost is either, as browsers like
    private static final int HTTP = 80;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for its own headers
    }

    private final List<HttpServer> servers;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool(Loopback::thread);

    private Loopback(List<HttpServer> servers) {
        this.servers = servers;
        this.port = servers.get(0).getAddress().getPort();
    }

    /**
     * Takes a port; nothing is answered yet.
     *
     * @throws SiteException if it is taken, or this user may not have it
     */
    static Loopback at(int port) {
        return open(port)
                .orElseThrow(() -> fault(
                        "port " + port + " is taken by another program, or not yours to take",
                        "name another, or none: then the next free one from " + Preview.PORT + " on is taken"));
    }

    /** Takes the first free port from this one on, of a hundred. */
    static Loopback from(int port) {
        for (int next = port; next < port + TRIES; next++) {
            Optional<Loopback> opened = open(next);
            if (opened.isPresent()) {
                return opened.get();
            }
        }
        throw fault(
                "the ports " + port + " to " + (port + TRIES - 1) + " are all taken",
                "name a free one, such as --port 0 for any");
    }

    private static SiteException fault(String what, String fix) {
        return new SiteException(Problem.error("preview", 0, what, fix));
    }

    /** Nothing if the port is taken at one of the addresses. */
    private static Optional<Loopback> open(int port) {
        List<HttpServer> servers = new ArrayList<>();
        try {
            for (String address : ADDRESSES) {
                open(
                                address,
                                servers.isEmpty()
                                        ? port
                                        : servers.get(0).getAddress().getPort())
                        .ifPresent(servers::add);
            }
            return Optional.of(new Loopback(servers));
        } catch (BindException taken) {
            servers.forEach(server -> server.stop(0));
            return Optional.empty();
        } catch (IOException fault) {
            servers.forEach(server -> server.stop(0));
            throw new UncheckedIOException(fault);
        }
    }

    /** Nothing if this machine has no such address. */
    private static Optional<HttpServer> open(String address, int port) throws IOException {
        try {
            return Optional.of(HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0));
        } catch (SocketException fault) {
            String said = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
            boolean absent = address.contains(":")
                    && (said.contains("assign") || said.contains("unsupported") || said.contains("not supported"));
            if (absent) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "herald-preview");
        thread.setDaemon(true);
        return thread;
    }

    void answer(HttpHandler handler) {
        for (HttpServer server : servers) {
            server.createContext("/", handler);
            server.setExecutor(threads);
            server.start();
        }
    }

    int port() {
        return port;
    }

    /** Where it listens. */
    List<InetAddress> addresses() {
        return servers.stream().map(server -> server.getAddress().getAddress()).toList();
    }

    /** {@code http://localhost:4000}. */
    String origin() {
        return "http://localhost" + suffix();
    }

    /** Whether a {@code Host} header is one of this machine's: another is a page elsewhere that had its name lead here (DNS rebinding). */
    boolean isOwn(String host) {
        String asked = host == null ? "" : host.toLowerCase(Locale.ROOT);
        return Set.of("localhost", "127.0.0.1", "[::1]").stream().anyMatch(name -> asked.equals(name + suffix()));
    }

    private String suffix() {
        return port == HTTP ? "" : ":" + port;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
