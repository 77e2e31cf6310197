package dev.herald.check.rule;

import dev.herald.config.SiteConfig;
import dev.herald.meta.Standing;
import dev.herald.site.Page;
import dev.herald.site.Route;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The pages that Herald made; others were brought ready-made.
 *
 * @param quiet those to which nobody need be led: empty lists, later pages of lists, and texts that their writer keeps out of lists and search
 */
public record Made(Set<Route> pages, Set<Route> quiet) {

    public Made {
        pages = Set.copyOf(pages);
        quiet = Set.copyOf(quiet);
    }

    /** Those of a site. */
    public static Made of(Collection<Page> pages, SiteConfig config) {
        return new Made(
                pages.stream().map(Page::route).collect(Collectors.toSet()),
                pages.stream()
                        .filter(page -> !Standing.of(page, config).listed())
                        .map(Page::route)
                        .collect(Collectors.toSet()));
    }
}
