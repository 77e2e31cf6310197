package dev.herald.http;

import dev.herald.share.Percent;
import dev.herald.site.JsonText;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is asked of a network.
 *
 * @param body empty for none
 * @param timeout instead of the usual one
 */
public record Request(
        String method, URI address, Map<String, String> headers, byte[] body, Optional<Duration> timeout) {

    /** A file of a form (RFC 7578). */
    public record FilePart(String field, String name, String type, byte[] bytes) {}

    public static Request get(String address) {
        return of("GET", address);
    }

    public static Request post(String address) {
        return of("POST", address);
    }

    /** @throws IllegalArgumentException if this is no address */
    public static Request of(String method, String address) {
        return new Request(method, URI.create(address), Map.of(), new byte[0], Optional.empty());
    }

    public Request header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Request(method, address, all, body, timeout);
    }

    /** RFC 6750, section 2.1. */
    public Request bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** @param value maps, lists, texts, numbers, booleans */
    public Request json(Object value) {
        return bytes(JsonText.of(value).getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /** As {@code application/x-www-form-urlencoded}. */
    public Request form(Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> Percent.encode(field.getKey()) + "=" + Percent.encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return bytes(form.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded");
    }

    /** As {@code multipart/form-data} (RFC 7578), fields first. */
    public Request multipart(Map<String, String> fields, FilePart file) {
        String boundary = "herald-" + Integer.toHexString(Arrays.hashCode(file.bytes())) + "-part";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> write(
                out,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        write(
                out,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                        + file.name() + "\"\r\nContent-Type: " + file.type() + "\r\n\r\n");
        out.writeBytes(file.bytes());
        write(out, "\r\n--" + boundary + "--\r\n");
        return bytes(out.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes of a media type. */
    public Request bytes(byte[] bytes, String type) {
        Request typed = header("Content-Type", type);
        return new Request(method, address, typed.headers, bytes, timeout);
    }

    public Request within(Duration time) {
        return new Request(method, address, headers, body, Optional.of(time));
    }

    /** Without its path, its headers and its body, which may hold secrets. */
    @Override
    public String toString() {
        return method + " " + address.getHost();
    }
}
