package dev.herald.simulate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.herald.simulate.Fault.After;
import dev.herald.simulate.Fault.AnsweredBy;
import dev.herald.simulate.Fault.Before;
import dev.herald.simulate.Fault.HalfReply;
import dev.herald.simulate.Fault.Instead;
import dev.herald.simulate.Fault.LateEffect;
import dev.herald.simulate.Fault.LateReply;
import dev.herald.simulate.Fault.LostReply;
import dev.herald.simulate.Fault.Reset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A server on loopback that stands for the whole internet: what is meant for a network's host is answered by its {@link Fake}, all else with 404. */
public final class Networks implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Fake> fakes = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<BiFunction<Integer, Call, Optional<Fault>>> faults =
            new ConcurrentLinkedQueue<>();

    private Networks(HttpServer server) {
        this.server = server;
    }

    /** Starts on a free port of 127.0.0.1. */
    public static Networks start(Fake... fakes) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Networks networks = new Networks(server);
            for (Fake fake : fakes) {
                networks.add(fake);
            }
            server.createContext("/", networks::handle);
            server.setExecutor(networks.threads);
            server.start();
            return networks;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Makes a network answer at its hosts. */
    public void add(Fake fake) {
        fake.hosts().forEach(host -> add(host, fake));
    }

    /** Makes a network answer at another host. */
    public void add(String host, Fake fake) {
        fakes.put(host.toLowerCase(Locale.ROOT), fake);
    }

    /** {@code http://127.0.0.1:PORT}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where an address is really asked: here. */
    public UnaryOperator<URI> route() {
        return address -> URI.create(url()
                + Optional.ofNullable(address.getRawPath()).orElse("")
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    /** All requests so far, in the order in which they came, also those that a fault has met. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Decides for each request, by its number from 0 and what it is, what goes wrong with it. The first that decides counts. */
    public void fault(BiFunction<Integer, Call, Optional<Fault>> decision) {
        faults.add(decision);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = call(exchange);
            Optional<Fault> fault = fault(call);
            Optional<Reply> reply = reply(call, fault);
            if (reply.isPresent()) {
                write(
                        reply.get(),
                        exchange,
                        fault.filter(HalfReply.class::isInstance).isPresent() ? 2 : 1);
            }
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        URI here = URI.create("http://" + headers.getOrDefault("host", "127.0.0.1") + exchange.getRequestURI());
        URI meant = Optional.ofNullable(headers.get("x-herald-for"))
                .map(URI::create)
                .orElse(here);
        return new Call(
                exchange.getRequestMethod(),
                meant,
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    private synchronized Optional<Fault> fault(Call call) {
        int number = calls.size();
        calls.add(call);
        return faults.stream()
                .flatMap(decision -> decision.apply(number, call).stream())
                .findFirst();
    }

    /** Nothing if the connection breaks. */
    private Optional<Reply> reply(Call call, Optional<Fault> fault) {
        Fault met = fault.orElse(null);
        if (met instanceof Reset) {
            return Optional.empty();
        }
        if (met instanceof Instead instead) {
            return Optional.of(instead.reply());
        }
        if (met instanceof Before before) {
            before.act().run();
        }
        if (met instanceof LateEffect late) {
            sleep(late.time());
        }
        Reply reply = answer(call);
        if (met instanceof After after) {
            after.act().run();
        }
        if (met instanceof LateReply late) {
            sleep(late.time());
        }
        if (met instanceof LostReply) {
            return Optional.empty();
        }
        return Optional.of(met instanceof AnsweredBy by ? by.reply() : reply);
    }

    private Reply answer(Call call) {
        Fake fake = fakes.get(
                Optional.ofNullable(call.address().getHost()).orElse("").toLowerCase(Locale.ROOT));
        return fake == null
                ? Reply.text(
                        404,
                        "text/plain",
                        "no network answers at " + call.address().getHost())
                : fake.answer(call);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param share one part of so many is written */
    private static void write(Reply reply, HttpExchange exchange, int share) throws IOException {
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body(), 0, reply.body().length / share);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
