package dev.herald.simulate;

import dev.herald.config.Json;
import dev.herald.config.Value;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request that came in.
 *
 * @param address as it was meant, with the network's own host
 * @param headers by their names in lower case
 */
public record Call(String method, URI address, Map<String, String> headers, byte[] body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String path() {
        return address.getRawPath();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** @throws dev.herald.problem.SiteException if the body is no JSON object */
    public Value.Fields json() {
        return Json.fields("request", 0, text());
    }

    /** A member of the JSON body that is a single value. */
    public Optional<String> member(String name) {
        return json().get(name).filter(Value.Scalar.class::isInstance).map(value -> ((Value.Scalar) value).text());
    }

    public Map<String, String> query() {
        return fields(Optional.ofNullable(address.getRawQuery()).orElse(""));
    }

    /** The fields of a form. */
    public Map<String, String> form() {
        return fields(text());
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
