package dev.herald.channel;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A real server behind {@code pds.example}, so that faults can come between. */
record PdsRelay(String url, UnaryOperator<String> login) implements Fake {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public List<String> hosts() {
        return List.of("pds.example");
    }

    @Override
    public Reply answer(Call call) {
        String query =
                call.address().getRawQuery() == null ? "" : "?" + call.address().getRawQuery();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + call.path() + query))
                .version(HttpClient.Version.HTTP_1_1)
                .method(
                        call.method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        for (String name : List.of("authorization", "content-type")) {
            call.header(name).ifPresent(value -> request.header(name, value));
        }
        HttpResponse<byte[]> answer = sent(request.build());
        boolean session = call.path().endsWith("createSession");
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        byte[] body = session ? login.apply(text).getBytes(StandardCharsets.UTF_8) : answer.body();
        return new Reply(answer.statusCode(), Map.of("Content-Type", "application/json"), body);
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
