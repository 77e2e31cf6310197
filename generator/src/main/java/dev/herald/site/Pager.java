package dev.herald.site;

import java.util.List;
import java.util.Optional;

/**
 * Where a page stands in a list that is cut into pages.
 *
 * @param number from 1
 * @param routes of all pages of the list, the first first
 */
public record Pager(int number, List<Route> routes) {

    public Pager {
        routes = List.copyOf(routes);
    }

    public int total() {
        return routes.size();
    }

    /** The page with newer posts. */
    public Optional<Route> previous() {
        return number > 1 ? Optional.of(routes.get(number - 2)) : Optional.empty();
    }

    /** The page with older posts. */
    public Optional<Route> next() {
        return number < routes.size() ? Optional.of(routes.get(number)) : Optional.empty();
    }
}
