package dev.herald.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the site's host wants, and what its pages may load from elsewhere.
 *
 * @param host decides which files for the host are written; default {@link Host#ANY}
 * @param loadFrom the other sites from which pages may load pictures, scripts and the like: {@code https://img.example.com}, with no slash at the end
 */
public record Hosting(Host host, List<String> loadFrom) {

    /** Nothing special, and nothing from elsewhere. */
    public static final Hosting NONE = new Hosting(Host.ANY, List.of());

    /** Who serves the site. */
    public enum Host {
        /** A host that may read {@code _headers}, as Netlify and Cloudflare Pages do. */
        ANY,
        /** GitHub Pages, which wants {@code CNAME} and {@code .nojekyll}. */
        GITHUB_PAGES
    }

    public Hosting {
        loadFrom = List.copyOf(loadFrom);
    }

    static Hosting of(Settings site) {
        List<String> loadFrom = new ArrayList<>();
        for (String text : site.texts("load-from", List.of())) {
            origin(text)
                    .ifPresentOrElse(
                            loadFrom::add,
                            () -> site.wrong(
                                    "load-from",
                                    "'load-from' has '" + text + "', which is not the address of a site",
                                    "write https:// and a host, such as https://img.example.com"));
        }
        return new Hosting(site.choice("host", Host.class, Host.ANY), loadFrom);
    }

    /** Scheme, host and perhaps port of a whole address (RFC 6454, section 6.2), in lower case; nothing if it says more. */
    private static Optional<String> origin(String text) {
        try {
            URI url = URI.create(text.strip().toLowerCase(Locale.ROOT));
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            boolean more = url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null;
            boolean path = url.getRawPath() != null
                    && !url.getRawPath().replace("/", "").isEmpty();
            return web && url.getHost() != null && !more && !path
                    ? Optional.of(url.getScheme() + "://" + url.getRawAuthority())
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
