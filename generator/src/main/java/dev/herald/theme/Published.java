package dev.herald.theme;

import dev.herald.cache.Cache;
import dev.herald.config.SiteConfig;
import dev.herald.site.Addresses;
import dev.herald.site.Html;
import dev.herald.site.Route;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A theme's files as the site has them. Style sheets and scripts are without comments and spare white space. Style sheets, scripts and fonts have a fingerprint
 * in their names, the first 8 hexadecimal digits of their SHA-256, so that browsers need never ask for them again; what else lies there keeps its name,
 * because texts, manifests and other sites may know it.
 */
final class Published {

    /** Fewer bytes cost less in the page than a request of their own. */
    static final int INLINE = 1500;

    private static final Pattern SCRIPT = Pattern.compile(".*\\.m?js");
    private static final Pattern NAME = Pattern.compile("(.*)(\\.(?:css|m?js|woff2?|ttf|otf))");
    private static final Pattern LASTING = Pattern.compile(".*\\.[0-9a-f]{8}\\.[a-z0-9]+");
    private static final Pattern NOT_INLINE = Pattern.compile("(?i)</style|url\\(|@import|@charset|image-set\\(");
    private static final Pattern ADDRESS = Pattern.compile("([^?#]*/|)([^?#/]+)([?#].*|)");
    private static final Pattern NOT_IN_SCRIPT = Pattern.compile("(?i)</script|<!--");
    private static final int FINGERPRINT = 8;

    private final Addresses addresses;
    private final boolean checked;
    private final Map<String, byte[]> sources;
    private final Map<String, String> byAddress = new HashMap<>();
    private final Map<String, Asset> assets = new TreeMap<>();

    /**
     * A file of the site.
     *
     * @param integrity of a style sheet or script: its SHA-256 as the attribute {@code integrity} has it (Subresource Integrity, section 3.5)
     */
    record Asset(Route route, byte[] bytes, Optional<String> integrity) {

        /** One that is not made yet. */
        static Asset plain(String path) {
            return new Asset(ThemeModel.asset(path), new byte[0], Optional.empty());
        }

        /** Whether it has a fingerprint. */
        boolean isLasting() {
            return LASTING.matcher(route.path()).matches();
        }

        /** A script that is small enough to stand in the page, and can. */
        Optional<Html> inline() {
            return Optional.of(this)
                    .filter(asset -> asset.bytes.length <= INLINE
                            && SCRIPT.matcher(asset.route.path()).matches())
                    .map(asset -> text(asset.bytes).stripTrailing())
                    .filter(script -> !NOT_IN_SCRIPT.matcher(script).find())
                    .map(Html::new);
        }

        /** The text of a style sheet that is small enough to stand in the page, and can: an address in it would be looked for beside the page. */
        Optional<String> inlineStyle() {
            return Optional.of(this)
                    .filter(asset ->
                            asset.bytes.length <= INLINE && asset.route.path().endsWith(".css"))
                    .map(asset -> text(asset.bytes))
                    .filter(css -> !NOT_INLINE.matcher(css).find());
        }
    }

    private Published(SiteConfig config, Map<String, byte[]> sources) {
        this.addresses = new Addresses(config);
        this.checked = config.links() != SiteConfig.Links.RELATIVE; // a browser checks nothing that comes from a disk
        this.sources = sources;
        sources.keySet().forEach(path -> byAddress.put(addresses.absolute(ThemeModel.asset(path)), path));
    }

    /**
     * Each file, by its path below {@code assets/}.
     *
     * @param sources the same as the theme has them
     */
    static Map<String, Asset> of(SiteConfig config, Map<String, byte[]> sources) {
        Published published = new Published(config, sources);
        sources.keySet().forEach(published::asset);
        return published.assets;
    }

    /** What a style sheet names is published before it, as its own fingerprint depends on theirs. */
    private Asset asset(String path) {
        Asset known = assets.get(path);
        if (known == null) {
            assets.put(path, new Asset(ThemeModel.asset(path), sources.get(path), Optional.empty())); // ends circles
            known = made(path, bytes(path));
            assets.put(path, known);
        }
        return known;
    }

    private byte[] bytes(String path) {
        byte[] source = sources.get(path);
        if (path.endsWith(".css")) {
            String page = addresses.absolute(ThemeModel.asset(path));
            return lean(LeanCss.of(text(source), address -> address(page, address)));
        }
        return SCRIPT.matcher(path).matches() ? lean(LeanScript.of(text(source))) : source;
    }

    private static String text(byte[] source) {
        return new String(source, StandardCharsets.UTF_8);
    }

    private static byte[] lean(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An address in a style sheet: if it is that of a file of ours, its last part gets the fingerprint. */
    private String address(String page, String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return address;
        }
        String path = byAddress.get(Addresses.absolute(page, parts.group(1) + parts.group(2)));
        if (path == null || !NAME.matcher(path).matches()) {
            return address;
        }
        String route = asset(path).route().encoded();
        return parts.group(1) + route.substring(route.lastIndexOf('/') + 1) + parts.group(3);
    }

    private Asset made(String path, byte[] bytes) {
        Matcher name = NAME.matcher(path);
        if (!name.matches()) {
            return new Asset(ThemeModel.asset(path), bytes, Optional.empty());
        }
        byte[] hash = Cache.digest(bytes);
        String fingerprint = HexFormat.of().formatHex(hash).substring(0, FINGERPRINT);
        Route route = ThemeModel.asset(name.group(1) + "." + fingerprint + name.group(2));
        boolean loaded = path.endsWith(".css") || SCRIPT.matcher(path).matches();
        return new Asset(
                route, bytes, Optional.of(hash).filter(any -> checked && loaded).map(Published::integrity));
    }

    private static String integrity(byte[] hash) {
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }
}
