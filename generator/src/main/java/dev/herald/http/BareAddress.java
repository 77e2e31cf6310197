package dev.herald.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** An address without what networks and statistics change in it: scheme, case of the host, {@code utm_} parameters, fragment, slash at the end, escapes. */
public final class BareAddress {

    private BareAddress() {}

    public static String of(String address) {
        String page = address.split("#", 2)[0].replaceFirst("(?i)^https?://", "");
        String[] halves = page.split("\\?", 2);
        String query = halves.length < 2 ? "" : query(halves[1]);
        int slash = (halves[0] + "/").indexOf('/');
        String host = halves[0].substring(0, slash).toLowerCase(Locale.ROOT);
        String path = halves[0].substring(slash).replaceFirst("/$", "");
        return decoded(host + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String query(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("utm_"))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return address;
        }
    }
}
