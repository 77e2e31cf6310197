package dev.herald.simulate;

import dev.herald.site.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a network answers. */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    public static Reply json(int status, Object value) {
        return text(status, "application/json; charset=utf-8", JsonText.of(value));
    }

    public static Reply text(int status, String type, String text) {
        return new Reply(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    public Reply header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Reply(status, all, body);
    }
}
