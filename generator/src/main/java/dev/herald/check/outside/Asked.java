package dev.herald.check.outside;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people write them to addresses that can be asked. */
final class Asked {

    private static final Pattern PARTS = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*://)([^/?#]*)(.*)");

    private Asked() {}

    /** With its host as the network knows it (RFC 3490) and signs encoded that no URI has; nothing if that is no address. */
    static Optional<URI> uri(String url) {
        Matcher parts = PARTS.matcher(url.strip());
        try {
            return Optional.of(parts)
                    .filter(Matcher::matches)
                    .map(all -> all.group(1) + IDN.toASCII(all.group(2), IDN.ALLOW_UNASSIGNED) + encoded(all.group(3)))
                    .map(whole -> URI.create(URI.create(whole).toASCIIString()))
                    .filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Browsers visit a host with {@code _} in its name, and Java does not. */
    static boolean isForBrowsersOnly(String url) {
        Matcher parts = PARTS.matcher(url);
        return parts.matches() && parts.group(2).contains("_");
    }

    private static String encoded(String rest) {
        StringBuilder encoded = new StringBuilder();
        for (int index = 0; index < rest.length(); index++) {
            char c = rest.charAt(index);
            boolean odd = c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0;
            boolean percent = c == '%' && !rest.substring(index).matches("(?s)%[0-9A-Fa-f]{2}.*");
            encoded.append(odd || percent ? String.format(Locale.ROOT, "%%%02X", (int) c) : String.valueOf(c));
        }
        return encoded.toString();
    }
}
