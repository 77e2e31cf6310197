package dev.herald.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The answer to a page that listens: it goes on as long as the page is open. */
record Broadcast(HttpExchange exchange, Events events) {

    private static final int PULSE = 15; // seconds between signs of life, at which a page that is gone is noticed

    /** Tells what has changed since, and what changes from now on, until the page is closed, or takes no more. */
    void last(String since) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        BlockingQueue<String> news = events.join(since);
        try {
            tell(exchange.getResponseBody(), news);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            events.leave(news);
        }
    }

    private void tell(OutputStream out, BlockingQueue<String> news) throws IOException, InterruptedException {
        out.write("retry: 500\n\n".getBytes(UTF_8)); // milliseconds until a page asks again whose preview has ended
        out.flush();
        while (events.has(news)) {
            String message =
                    Optional.ofNullable(news.poll(PULSE, TimeUnit.SECONDS)).orElse(":\n\n");
            out.write(message.getBytes(UTF_8));
            out.flush();
        }
    }
}
