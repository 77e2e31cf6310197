package dev.herald.http;

import java.net.URI;
import java.util.Set;

/** Where a server answers that a blog's owner chooses. */
public final class ServerAddress {

    public static final String FIX =
            "write the server's address with https://, such as https://social.example; http:// only reaches this computer";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private ServerAddress() {}

    /**
     * Without a slash at its end.
     *
     * @throws IllegalArgumentException if somebody on the way could read along, or this is no address of a server
     */
    public static String of(String text) {
        String address = text.strip().replaceFirst("/+$", "");
        URI server = URI.create(address);
        boolean bare =
                server.getRawQuery() == null && server.getRawFragment() == null && server.getRawUserInfo() == null;
        if (server.getHost() == null || !bare || !isSafe(server)) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    /**
     * The same for a server that answers at the root of its host only.
     *
     * @throws IllegalArgumentException likewise, or if it has a path
     */
    public static String root(String text) {
        String address = of(text);
        if (!URI.create(address).getRawPath().isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    /**
     * Any address of a server as it is, with its path and its query.
     *
     * @throws IllegalArgumentException if somebody on the way could read along, or this is no such address
     */
    public static String whole(String text) {
        URI address = URI.create(text.strip());
        if (address.getHost() == null || address.getRawFragment() != null || !isSafe(address)) {
            throw new IllegalArgumentException(text);
        }
        return address.toString();
    }

    private static boolean isSafe(URI server) {
        return "https".equals(server.getScheme())
                || "http".equals(server.getScheme()) && LOOPBACK.contains(server.getHost());
    }
}
