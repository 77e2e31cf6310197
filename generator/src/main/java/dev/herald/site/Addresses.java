package dev.herald.site;

import dev.herald.config.SiteConfig;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Routes as addresses, and relative addresses in HTML as absolute ones. */
public record Addresses(URI site) {

    private static final Pattern WHOLE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+)+/?"); // nothing to resolve
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]++(?::[1-9][0-9]*+)?(?=/)");
    private static final Pattern PAGE = Pattern.compile(ORIGIN.pattern() + PATH.pattern());
    private static final Pattern PLACE = Pattern.compile("#[A-Za-z0-9_-]++"); // on a page
    private static final Pattern ENCODED = Pattern.compile("[?#%]");

    public Addresses(SiteConfig config) {
        this(config.url());
    }

    /** The whole address of a route: {@code https://example.com/blog/posts/hello/}. */
    public String absolute(Route route) {
        return site + route.encoded();
    }

    /** The whole address of what a setting names: a path is one of the site, anything else stays. */
    public String absolute(String address) {
        if (isAsTyped(address)) {
            return absolute(new Route(address));
        }
        boolean path = address.startsWith("/") && !address.startsWith("//");
        return absolute(site + "/", path ? site + address : address);
    }

    /** Whether it is a path whose letters and blanks are still to be encoded. */
    private static boolean isAsTyped(String address) {
        return Route.fault(address).isEmpty() && !ENCODED.matcher(address).find();
    }

    /** The whole address of what a page names, as a browser would find it; what no browser could find stays as it is. */
    public static String absolute(String page, String address) {
        if (WHOLE.matcher(address).lookingAt()) {
            return address;
        }
        Matcher origin = ORIGIN.matcher(page);
        if (PATH.matcher(address).matches() && origin.lookingAt()) {
            return origin.group() + address;
        }
        if (PLACE.matcher(address).matches() && PAGE.matcher(page).matches()) {
            return page + address;
        }
        Element link = new Element("a").attr("href", address);
        link.setBaseUri(page);
        String found = link.absUrl("href");
        return found.isEmpty() ? address : found.replace(" ", "%20");
    }

    /** A path without its percent signs; as it is where they encode nothing. */
    public static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }

    /** Scheme, host and port of the site, without its path: {@code https://example.com}. */
    public String origin() {
        return site.getScheme() + "://" + site.getRawAuthority();
    }

    /** The path of a route from the host's root: {@code /blog/posts/hello/}. */
    public String path(Route route) {
        return (site.getRawPath() == null ? "" : site.getRawPath()) + route.encoded();
    }
}
