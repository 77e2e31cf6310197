package dev.herald.check;

import dev.herald.config.MenuLink;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.site.Route;
import java.util.List;
import java.util.Set;

/** Links of the menu to an address that the site does not have. */
public final class MenuLinks {

    private MenuLinks() {}

    /** @param files of the site, below its folder */
    public static List<Problem> broken(SiteConfig config, Set<String> files) {
        return config.menu().stream()
                .filter(link -> link.url().startsWith("/") && !exists(link, files))
                .map(MenuLinks::problem)
                .toList();
    }

    private static boolean exists(MenuLink link, Set<String> files) {
        String path = link.url().replaceAll("[?#].*", "");
        return Route.fault(path).isEmpty()
                && (files.contains(new Route(path).file())
                        || files.contains(new Route(path).child("").file()));
    }

    private static Problem problem(MenuLink link) {
        return Problem.error(
                SiteFile.NAME,
                0,
                "the menu's link '" + link.name() + "' leads to '" + link.url() + "', which the site does not have",
                "write the address of a page, from the site's root");
    }
}
