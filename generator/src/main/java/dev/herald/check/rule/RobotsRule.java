package dev.herald.check.rule;

import dev.herald.site.Route;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What search engines are told that contradicts itself: in {@code <meta name=robots>}, in {@code robots.txt} and in the sitemap. */
final class RobotsRule implements SiteRule {

    @Override
    public String name() {
        return "robots";
    }

    @Override
    public String wants() {
        return "robots.txt, the pages and the sitemap tell search engines the same";
    }

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        site.at(Route.HOME)
                .filter(Leaf::hidden)
                .ifPresent(home -> found.accept(Flaw.on(
                        Route.HOME,
                        "noindex",
                        "the home page asks search engines to leave it out",
                        "take 'noindex' away, unless nobody shall find the blog")));
        if (site.ground().files().names().contains(RobotsFile.NAME)) {
            look(site, RobotsFile.parse(site.ground().files().text(RobotsFile.NAME)), found);
        }
    }

    private static void look(Whole site, RobotsFile robots, Consumer<Flaw> found) {
        Set<String> closed = new TreeSet<>();
        Stream<String> paths = site.found().map(Leaf::route).map(site.ground().addresses()::path);
        paths.filter(path -> !robots.allows(path)).forEach(closed::add);
        if (!closed.isEmpty()) {
            found.accept(closed(closed));
        }
        Stream.concat(
                        robots.sitemaps().stream(),
                        site.ground().files().names().contains(SitemapFile.NAME)
                                        && robots.sitemaps().isEmpty()
                                ? Stream.of("")
                                : Stream.empty())
                .forEach(url -> sitemap(site, url, found));
    }

    private static Flaw closed(Set<String> closed) {
        String first = closed.iterator().next();
        String more = closed.size() == 1 ? "" : " and " + (closed.size() - 1) + " more";
        return Flaw.on(
                new Route("/" + RobotsFile.NAME),
                "",
                "robots.txt keeps search engines away from " + first + more
                        + ", which they may show as far as the page says",
                "take the 'Disallow' away; to hide a page write 'noindex: true' into its front matter");
    }

    private static void sitemap(Whole site, String url, Consumer<Flaw> found) {
        Route robots = new Route("/" + RobotsFile.NAME);
        if (url.isEmpty()) {
            found.accept(Flaw.on(
                    robots,
                    "",
                    "robots.txt does not name the sitemap",
                    "add 'Sitemap: " + site.ground().addresses().absolute(new Route("/" + SitemapFile.NAME)) + "'"));
        } else if (site.ground().target(url, url) instanceof Target.Inside inside
                && inside.file().isEmpty()) {
            found.accept(
                    Flaw.on(robots, "", "robots.txt names a sitemap that is not there, " + url, "mend its address"));
        }
    }
}
