package dev.herald.check;

import dev.herald.config.MenuLink;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.site.Route;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Links of the menu to an address that the site does not have. */
public final class MenuLinks {

    private MenuLinks() {}

    /** @param files of the site, below its folder */
    public static List<Problem> broken(SiteConfig config, Set<String> files) {
        return IntStream.range(0, config.menu().size())
                .filter(index -> !exists(config.menu().get(index), files))
                .mapToObj(index -> problem(config, index))
                .toList();
    }

    private static boolean exists(MenuLink link, Set<String> files) {
        String path = link.url().replaceAll("[?#].*", "");
        boolean elsewhere = !path.startsWith("/");
        return elsewhere
                || Route.fault(path).isEmpty()
                        && (files.contains(new Route(path).file())
                                || files.contains(new Route(path).child("").file()));
    }

    private static Problem problem(SiteConfig config, int index) {
        MenuLink link = config.menu().get(index);
        return Problem.error(
                SiteFile.NAME,
                config.line("menu." + index + ".url"),
                "the menu's link '" + link.name() + "' leads to '" + link.url() + "', which the site does not have",
                "write the address of a page, from the site's root");
    }
}
