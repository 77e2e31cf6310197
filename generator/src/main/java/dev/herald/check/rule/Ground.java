package dev.herald.check.rule;

import dev.herald.config.SiteConfig;
import dev.herald.picture.Measured;
import dev.herald.picture.Pictures;
import dev.herald.site.Addresses;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What all pages of a site share, for rules.
 *
 * @param fromRoot where addresses lead that mean the same on each page, once somebody has asked
 */
public record Ground(
        SiteConfig config, Addresses addresses, SiteFiles files, Pictures pictures, Map<String, Target> fromRoot) {

    private static final Predicate<String> PICTURE =
            Pattern.compile("(?i)\\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$").asPredicate();

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#]+.*");

    /** The site of a folder. */
    public static Ground of(SiteConfig config, SiteFiles files) {
        Map<Route, Path> pictures = files.names().stream()
                .filter(PICTURE)
                .collect(Collectors.toMap(name -> new Route("/" + name), files::path));
        return new Ground(config, new Addresses(config), files, new Pictures(pictures), new ConcurrentHashMap<>());
    }

    /**
     * Where an address on a page leads.
     *
     * @param page its whole address
     */
    Target target(String page, String written) {
        boolean fixed = written.startsWith("/") && !written.startsWith("//");
        return fixed ? fromRoot.computeIfAbsent(written, path -> found(page, path)) : found(page, written);
    }

    private Target found(String page, String written) {
        String whole = Addresses.absolute(page, written.strip());
        if (!WEB.matcher(whole).matches()) {
            return new Target.Nowhere();
        }
        String path = whole.split("[?#]", 2)[0];
        String plain = hostless(path);
        String site = hostless(addresses.site().toString());
        boolean inside = plain.equals(site) || plain.startsWith(site + "/");
        return inside ? inside(plain.substring(site.length()), whole) : new Target.Outside(whole.split("#", 2)[0]);
    }

    private static String hostless(String url) {
        return url.substring(url.indexOf("//")); // http and https show the same site
    }

    private Target inside(String path, String whole) {
        String decoded = Addresses.decoded(path.isEmpty() ? "/" : path);
        int hash = whole.indexOf('#');
        String fragment = hash < 0 ? "" : Addresses.decoded(whole.substring(hash + 1));
        Optional<String> file = files.find(decoded);
        return new Target.Inside(decoded, file, file.map(SiteFiles::route), fragment);
    }

    Optional<Measured> measured(String file) {
        return pictures.at(new Route("/" + file));
    }
}
