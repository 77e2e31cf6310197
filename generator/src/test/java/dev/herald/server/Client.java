package dev.herald.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How a test itself asks a server what it has. Any answer of 400 or more fails the test. */
record Client(String url) {

    /** @param headers such as {@code Authorization}, {@code Bearer abc}; may be empty */
    String get(String path, Map<String, String> headers) {
        return text(send(request(path, headers).build()));
    }

    byte[] bytes(String path) {
        return send(request(path, Map.of()).build()).body();
    }

    String postJson(String path, Map<String, String> headers, String json) {
        return post(path, headers, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** @param form such as {@code login=alice&passwd=abc} */
    String postForm(String path, Map<String, String> headers, String form) {
        return post(path, headers, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    String post(String path, Map<String, String> headers, String type, byte[] body) {
        return text(send(request(path, headers)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build()));
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = fresh().send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(request + " was answered with " + answer.statusCode() + ": " + text(answer));
            }
            return answer;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Has no connection that a server may be about to close. */
    private static HttpClient fresh() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // without TLS a PDS hangs up on an offer of HTTP/2
                .build();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
