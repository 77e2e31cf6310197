package dev.herald.channel;

import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address of the web as it can be asked for: its host as DNS has it (RFC 5891, section 4). */
final class WebAddress {

    private static final Pattern PARTS = Pattern.compile("(?is)(https?://)([^/:?#@\\[\\]]+)(.*)");

    private WebAddress() {}

    /** Nothing if nobody can be asked there. */
    static Optional<URI> of(String text) {
        Matcher parts = PARTS.matcher(text);
        try {
            String ascii = parts.matches() ? parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3) : text;
            return Optional.of(URI.create(ascii)).filter(WebAddress::isWeb);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI address) {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        return web && address.getHost() != null;
    }
}
