package dev.herald.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Where a page lives on the site: {@code /posts/hello/} or {@code /feed.xml}. Starts with a slash, is in Unicode's composed form (NFC), and is not
 * percent-encoded; a route that ends with a slash is a folder's {@code index.html}.
 */
public record Route(String path) implements Comparable<Route> {

    private static final boolean[] PLAIN = new boolean[128]; // what a URL's path has as it is

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~"
                .chars()
                .forEach(c -> PLAIN[c] = true);
    }

    public static final Route HOME = new Route("/");

    /** @throws IllegalArgumentException if the path does not start with a slash, climbs out, or has an empty part or a control character */
    public Route {
        path = isOrdinary(path) ? path : checked(path);
    }

    private static String checked(String written) {
        String path = Normalizer.normalize(written, Normalizer.Form.NFC);
        fault(path).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return path;
    }

    /** Why a path cannot be a route, in the author's words; nothing if it can. */
    public static Optional<String> fault(String path) {
        if (isOrdinary(path)) {
            return Optional.empty();
        }
        if (!path.startsWith("/")) {
            return Optional.of("'" + path + "' does not start with '/'");
        }
        if (path.contains("//")) {
            return Optional.of("'" + path + "' has an empty part");
        }
        if (path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("'" + path + "' has a backslash or a control character");
        }
        for (String part : path.split("/")) {
            if (part.equals("..") || part.equals(".")) {
                return Optional.of("'" + path + "' climbs out of the site");
            }
        }
        return Optional.empty();
    }

    /** The file below the site's folder: {@code posts/hello/index.html}. */
    public String file() {
        String file = path.substring(1);
        return path.endsWith("/") ? file + "index.html" : file;
    }

    /** The path as a URL's: percent-encoded part by part (RFC 3986, section 3.3). */
    public String encoded() {
        if (isPlain()) {
            return path;
        }
        String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        return encoded.replace("%7E", "~");
    }

    /** This folder's route and a name below it: {@code /posts/} and {@code a.png} give {@code /posts/a.png}. */
    public Route child(String name) {
        return new Route(path + (path.endsWith("/") ? "" : "/") + name);
    }

    public boolean isFolder() {
        return path.endsWith("/");
    }

    /** Written out, as is {@code equals}: routes are the keys of most maps, and what Java makes for a record at run time is slow until it is compiled. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Route route && path.equals(route.path);
    }

    private boolean isPlain() {
        for (int i = 0; i < path.length(); i++) {
            if (!isPlain(path.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Most paths are: no name begins with a dot, and all of it is plain. */
    private static boolean isOrdinary(String path) {
        char before = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean fits = before == '/' ? c != '/' && c != '.' : i > 0 || c == '/';
            if (!fits || !isPlain(c)) {
                return false;
            }
            before = c;
        }
        return before != 0;
    }

    private static boolean isPlain(char c) {
        return c < PLAIN.length && PLAIN[c];
    }

    @Override
    public int compareTo(Route other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
