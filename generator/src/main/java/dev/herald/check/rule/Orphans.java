package dev.herald.check.rule;

import dev.herald.site.Route;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Pages to which no link leads: readers never see them, and search engines think little of them. */
final class Orphans implements SiteRule {

    @Override
    public String name() {
        return "orphans";
    }

    @Override
    public String wants() {
        return "A reader can reach each page from the home page by links";
    }

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        if (site.at(Route.HOME).isEmpty()) {
            return;
        }
        Set<Route> reached = reached(site);
        site.found()
                .filter(leaf -> !reached.contains(leaf.route()))
                .map(leaf -> Flaw.on(
                        leaf.route(),
                        "",
                        "no link leads to the page from the home page",
                        "link to it from a text or from the menu, or write 'noindex: true' into its front matter"))
                .forEach(found);
    }

    private static Set<Route> reached(Whole site) {
        Set<Route> reached = new HashSet<>(Set.of(Route.HOME));
        Deque<Route> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            site.at(next.remove())
                    .ifPresent(leaf -> leaf.leadsTo().forEach(route -> {
                        if (reached.add(route)) {
                            next.add(route);
                        }
                    }));
        }
        return reached;
    }
}
