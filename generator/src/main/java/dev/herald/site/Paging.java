package dev.herald.site;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cuts a list into pages: the first at its own route, the others below it, {@code /tags/java/page/2/}. */
final class Paging {

    private Paging() {}

    /** Makes one page of a list. */
    interface PageOf<P> {
        P page(Route route, List<Post> posts, Pager pager);
    }

    /**
     * Cuts a list.
     *
     * @param size how many posts a page has
     * @return at least one page, perhaps without posts
     */
    static <P> List<P> cut(Route first, List<Post> all, int size, PageOf<P> make) {
        int total = Math.max(1, (all.size() + size - 1) / size);
        List<Route> routes = IntStream.rangeClosed(1, total)
                .mapToObj(number -> number == 1 ? first : first.child("page/" + number + "/"))
                .collect(Collectors.toUnmodifiableList()); // of which no page makes a copy of its own
        return IntStream.range(0, total)
                .mapToObj(index -> make.page(
                        routes.get(index),
                        all.subList(index * size, Math.min(all.size(), (index + 1) * size)),
                        new Pager(index + 1, routes)))
                .toList();
    }
}
