package dev.herald.check.rule;

import dev.herald.site.Route;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Pages that the sitemap names and should not, or should name and does not. */
final class SitemapRule implements SiteRule {

    /** Later pages of a list, from which search engines find texts that the sitemap names itself. */
    private static final Predicate<String> LATER =
            Pattern.compile("/page/\\d+/(?:index\\.html)?$").asPredicate();

    private static final Route FILE = new Route("/" + SitemapFile.NAME);

    @Override
    public String name() {
        return "sitemap";
    }

    @Override
    public String wants() {
        return "The sitemap names the pages that search engines shall find, and no others";
    }

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        if (!site.ground().files().names().contains(SitemapFile.NAME)) {
            return;
        }
        Set<Route> named = new HashSet<>();
        for (String url : SitemapFile.addresses(site.ground())) {
            Optional<Leaf> leaf = site.at(url);
            leaf.ifPresent(page -> named.add(page.route()));
            fault(url, leaf, site)
                    .ifPresent(what -> found.accept(Flaw.on(FILE, "", what, "take it out of the sitemap")));
        }
        site.found()
                .filter(leaf -> !named.contains(leaf.route())
                        && !LATER.test(leaf.route().path()))
                .map(leaf -> Flaw.on(
                        leaf.route(),
                        "",
                        "the sitemap does not name the page, which search engines may show",
                        "add it, or write 'noindex: true' into the front matter"))
                .forEach(found);
    }

    private static Optional<String> fault(String url, Optional<Leaf> leaf, Whole site) {
        if (leaf.isEmpty()) {
            boolean file = site.ground().target(url, url) instanceof Target.Inside inside
                    && inside.file().isPresent();
            return file ? Optional.empty() : Optional.of("the sitemap names " + url + ", which the site does not have");
        }
        if (leaf.get().role() == Sheet.Role.REDIRECT) {
            return Optional.of("the sitemap names " + url + ", which leads on to another page");
        }
        if (leaf.get().hidden()) {
            return Optional.of("the sitemap names " + url + ", which asks search engines to leave it out");
        }
        return leaf.get().role() == Sheet.Role.PAGE && !leaf.get().isFound()
                ? Optional.of("the sitemap names " + url + ", whose canonical address is another")
                : Optional.empty();
    }
}
