package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.http.Censor;
import dev.herald.http.ServerAddress;
import dev.herald.http.Trouble;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address that is a secret as a whole: whoever knows it can post. Nothing of it but its host may be told. */
record Hook(URI address) {

    private static final Pattern LIKE_A_TOKEN = Pattern.compile("(?=.*\\d)[^/]{10,}|[^/]{16,}");

    /** Elsewhere than at the end: more than a number, and more than a word that other addresses may have too. */
    private static final Pattern SURELY_A_TOKEN = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z]).{16,}");

    /**
     * The address that a secret holds.
     *
     * @throws Trouble if it is not set, or is no address
     */
    static Hook of(Secret name, Line line) {
        Hook hook = hook(line.secret(name))
                .orElseThrow(() -> new Trouble(
                        Trouble.Means.NO_RIGHT,
                        "the secret " + name.name()
                                + " holds no address that begins with https://; put the whole address of"
                                + " the webhook into it"));
        hook.censor(name, line.http().censor());
        return hook;
    }

    private static Optional<Hook> hook(String secret) {
        try {
            return Optional.of(new Hook(URI.create(ServerAddress.whole(secret))));
        } catch (IllegalArgumentException told) {
            return Optional.empty(); // its message would tell the secret
        }
    }

    /** A network may repeat parts of the address alone. */
    private void censor(Secret name, Censor censor) {
        String path = address.getRawPath();
        String query = Optional.ofNullable(address.getRawQuery()).orElse("");
        Stream<String> end = Stream.of(path.replaceFirst(".*/", ""))
                .filter(part -> LIKE_A_TOKEN.matcher(part).matches());
        Stream<String> parts = Stream.of((path + "&" + query).split("[/&=]"))
                .filter(part -> SURELY_A_TOKEN.matcher(part).matches());
        Stream.of(Stream.of(query), end, parts)
                .flatMap(some -> some)
                .forEach(secret -> censor.learn(secret, name.name()));
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

    /** Its host alone. */
    @Override
    public String toString() {
        return address.getHost();
    }
}
