package dev.herald.check.rule;

import dev.herald.site.Route;
import java.util.Optional;

/** Where an address leads. */
public sealed interface Target {

    /**
     * Somewhere on the site.
     *
     * @param path from the site's root, without percent signs
     * @param file what a host sends for it; nothing if there is none
     * @param route of that file
     * @param fragment behind {@code #}, without percent signs; "" if there is none
     */
    record Inside(String path, Optional<String> file, Optional<Route> route, String fragment) implements Target {}

    /** On another site, or on this host and not on the site; without fragment. */
    record Outside(String url) implements Target {}

    /** Nothing that is fetched: {@code mailto:}, {@code data:}, a place without an address. */
    record Nowhere() implements Target {}
}
