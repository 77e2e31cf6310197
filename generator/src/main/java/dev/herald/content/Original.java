package dev.herald.content;

import dev.herald.config.SiteConfig;
import dev.herald.site.Route;
import java.net.URI;
import java.util.Optional;

/** Where a text was first published, if that was not here. */
final class Original {

    private final URI site;

    Original(SiteConfig config) {
        this.site = config.url();
    }

    /** The whole address that the front matter names; a path is one of this site's host. Nothing for a text that names its own page. */
    Optional<String> of(Header header, Route route) {
        Optional<String> written = header.text(Key.CANONICAL);
        Optional<String> whole = written.flatMap(this::whole);
        if (written.isPresent() && whole.isEmpty()) {
            header.error(
                    header.line(Key.CANONICAL),
                    "the canonical address is '" + written.get() + "'",
                    "write the whole address of the original, such as https://example.com/post/");
        }
        return whole.filter(address -> !page(address).equals(page(site + route.encoded())));
    }

    private Optional<String> whole(String address) {
        try {
            return Optional.of(address)
                    .filter(text -> text.matches("(?i)/.*|https?://.*"))
                    .map(site::resolve)
                    .filter(uri -> uri.getHost() != null)
                    .map(URI::toASCIIString);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** What does not change if an address is written with or without {@code https}, a slash or {@code index.html} at its end. */
    private static String page(String address) {
        return address.replaceFirst("(?i)^https?://", "").replaceFirst("/(?:index\\.html)?$", "");
    }
}
