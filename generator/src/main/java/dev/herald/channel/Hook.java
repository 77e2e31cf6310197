package dev.herald.channel;

import dev.herald.config.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address that is a secret as a whole: whoever knows it can post. Nothing of it but its host may be told. */
record Hook(URI address) {

    private static final Pattern LIKE_A_TOKEN = Pattern.compile("(?=.*\\d)[^/]{10,}|[^/]{16,}");

    /**
     * The address that a secret holds.
     *
     * @throws Trouble if it is not set, or is no address
     */
    static Hook of(Secret name, Line line) {
        String secret = line.secret(name).strip();
        try {
            Hook hook = new Hook(new URI(secret));
            if (hook.isSafe()) {
                hook.censor(name, line.http().censor());
                return hook;
            }
        } catch (URISyntaxException told) {
            // its message would tell the secret
        }
        throw new Trouble(
                Trouble.Means.NO_RIGHT,
                "the secret " + name.name() + " holds no address that begins with https://; put the whole address of"
                        + " the webhook into it");
    }

    private boolean isSafe() {
        boolean loopback = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
        return address.getHost() != null && ("https".equals(address.getScheme()) || loopback);
    }

    /** A network may repeat parts of the address alone. */
    private void censor(Secret name, Censor censor) {
        String query = Optional.ofNullable(address.getQuery()).orElse("");
        Stream.of(address.getPath().split("/"), query.split("[&=]"))
                .flatMap(Arrays::stream)
                .filter(part -> LIKE_A_TOKEN.matcher(part).matches())
                .forEach(part -> censor.learn(part, name.name()));
        Optional.ofNullable(address.getRawQuery()).ifPresent(raw -> censor.learn(raw, name.name()));
    }

    String text() {
        return address.toString();
    }

    /** An address below this one, with the same query. */
    String below(String path) {
        String whole = text();
        int query = whole.indexOf('?');
        return query < 0 ? whole + path : whole.substring(0, query) + path + whole.substring(query);
    }

    /** The address with one more pair in its query. */
    String with(String pair) {
        return text() + (text().contains("?") ? "&" : "?") + pair;
    }
}
