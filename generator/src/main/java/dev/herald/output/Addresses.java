package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.site.Route;
import java.net.URI;

/** Routes as addresses, and relative addresses in HTML as absolute ones. */
public record Addresses(URI site) {

    public Addresses(SiteConfig config) {
        this(config.url());
    }

    /** The whole address of a route: {@code https://example.com/blog/posts/hello/}. */
    public String absolute(Route route) {
        return site + route.encoded();
    }

    /** The address of what a page names: a path from the host's root gets the host, anything else with a scheme stays. */
    public String absolute(String address) {
        return address.startsWith("#")
                ? address
                : URI.create(site + "/").resolve(address.replace(" ", "%20")).toString();
    }

    /** The path of a route from the host's root: {@code /blog/posts/hello/}. */
    public String path(Route route) {
        return (site.getRawPath() == null ? "" : site.getRawPath()) + route.encoded();
    }
}
