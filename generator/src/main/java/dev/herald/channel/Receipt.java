package dev.herald.channel;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a network said of a message that it took.
 *
 * @param id by which the network knows it; "" if it names none
 * @param url at which people see it
 * @param more what is needed to change or delete it, by name; no secrets
 */
public record Receipt(String id, Optional<String> url, Map<String, String> more) {

    public Receipt {
        more = Collections.unmodifiableMap(new TreeMap<>(more));
    }

    /** A network that says no more than that it took the message. */
    public static Receipt taken() {
        return new Receipt("", Optional.empty(), Map.of());
    }

    public static Receipt of(String id, String url) {
        return new Receipt(id, Optional.of(url), Map.of());
    }
}
