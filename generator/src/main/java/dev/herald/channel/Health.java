package dev.herald.channel;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a network says of our access to it.
 *
 * @param account whose it is, as people see it
 * @param rights that the token has, as the network names them; empty if it does not say
 * @param missing rights without which sending fails
 * @param expires when the token ends, if that is known
 * @param limits of the account's own server, by name, such as {@code characters: 500}
 */
public record Health(
        String account,
        List<String> rights,
        List<String> missing,
        Optional<Instant> expires,
        Map<String, String> limits) {
    public Health {
        rights = List.copyOf(rights);
        missing = List.copyOf(missing);
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
    }
}
