package dev.herald.announce;

import dev.herald.simulate.Call;
import dev.herald.simulate.Fake;
import dev.herald.simulate.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real server on loopback behind another port, so that faults can come between. */
record Relay(String url) implements Fake {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public List<String> hosts() {
        return List.of("127.0.0.1");
    }

    @Override
    public Reply answer(Call call) {
        String query = Optional.ofNullable(call.address().getRawQuery())
                .map(text -> "?" + text)
                .orElse("");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + call.path() + query))
                .version(HttpClient.Version.HTTP_1_1)
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        for (String name : List.of("authorization", "content-type", "idempotency-key")) {
            call.header(name).ifPresent(value -> request.header(name, value));
        }
        HttpResponse<byte[]> answer = sent(request.build());
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : List.of("content-type", "link")) {
            answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
        }
        return new Reply(answer.statusCode(), headers, answer.body());
    }

    private static HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public List<Shown> shown() {
        return List.of();
    }
}
