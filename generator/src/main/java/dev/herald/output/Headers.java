package dev.herald.output;

import dev.herald.config.Hosting.Host;
import dev.herald.config.SiteConfig;
import dev.herald.content.Content.Attachment;
import dev.herald.site.Addresses;
import dev.herald.site.Route;
import dev.herald.site.Utf8;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code _headers}, which Netlify and Cloudflare Pages read: what browsers shall be told with every answer. */
public final class Headers implements Output {

    /** Cloudflare Pages ignores longer lines. */
    private static final int LONGEST_LINE = 2000;

    private static final Route ROUTE = new Route("/_headers");
    private static final String FRAMED = "frame-ancestors 'self'"; // a <meta> cannot say it

    private static final String KEEP = "\n  Cache-Control: public, max-age=31536000, immutable\n";

    private final SiteConfig config;
    private final Policies policies;
    private final List<Attachment> files;
    private final Collection<Route> lasting;
    private final Addresses addresses;

    /**
     * The headers of a site.
     *
     * @param files that are copied; a {@code _headers} of the blog's own keeps its place before Herald's lines
     * @param lasting where something is that never changes; a folder stands for all that is below it
     */
    public Headers(SiteConfig config, Policies policies, List<Attachment> files, Collection<Route> lasting) {
        this.config = config;
        this.addresses = new Addresses(config);
        this.lasting = List.copyOf(lasting);
        this.policies = policies;
        this.files = files;
    }

    @Override
    public List<OutputFile> files() {
        if (config.hosting().host() == Host.GITHUB_PAGES) {
            return List.of();
        }
        String rules = """
                %s*
                  Content-Security-Policy: %s
                  X-Content-Type-Options: nosniff
                  X-Frame-Options: SAMEORIGIN
                  Referrer-Policy: strict-origin-when-cross-origin
                  Permissions-Policy: camera=(), geolocation=(), microphone=()
                """.formatted(addresses.path(Route.HOME), policy());
        return List.of(OutputFile.text(ROUTE, OwnLines.of(ROUTE, files) + rules + keeping()));
    }

    /** What browsers may keep for a year without asking, which is as long as they keep anything. */
    private String keeping() {
        return lasting.stream()
                .sorted()
                .map(route -> addresses.path(route) + (route.isFolder() ? "*" : "") + KEEP)
                .collect(Collectors.joining());
    }

    /**
     * What all pages together may, so that each page is held by its own policy and by nothing else. If the line would be too long, it leaves styles to the
     * pages, as each page with pictures may have one of its own; if that does not help, or some page is not made by Herald and nobody knows what it needs,
     * only what a page itself cannot say is said.
     */
    private String policy() {
        Optional<Policy> drawings = files.stream()
                .filter(file -> file.route().path().endsWith(".svg"))
                .map(file -> Needs.of(Utf8.of(drawing(file)), config).policy())
                .reduce(Policy::and);
        Policy all = policies.all().and(drawings.orElse(Policy.OWN));
        return Stream.of(all.toString(), all.withoutStyles())
                .filter(policy -> !hasPagesOfOthers())
                .map(policy -> policy + "; " + FRAMED)
                .filter(policy -> policy.length() <= LONGEST_LINE)
                .findFirst()
                .orElse(FRAMED);
    }

    /** In XML, unlike HTML, a style may stand in a CDATA section. */
    private static String drawing(Attachment file) {
        return OwnLines.text(file.path()).replace("<![CDATA[", "").replace("]]>", "");
    }

    private boolean hasPagesOfOthers() {
        return policies.hasForeign()
                || files.stream().anyMatch(file -> file.route().path().matches("(?i).*\\.x?html?"));
    }
}
