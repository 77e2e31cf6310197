package dev.herald.site;

import dev.herald.site.Page.TermPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The feeds that pages tell of.
 *
 * @param site the feeds of all posts, one in each format
 * @param terms the feeds of a term, by the term's route
 */
public record FeedLinks(List<Link> site, Map<Route, List<Link>> terms) {

    /**
     * A feed.
     *
     * @param type its media type
     * @param own whether it has the posts of the page's own list, and not those of the whole site
     */
    public record Link(String title, String type, Route route, boolean own) {}

    public FeedLinks {
        site = List.copyOf(site);
        terms = Map.copyOf(terms);
    }

    /** A page's own feeds, then the site's. */
    public List<Link> of(Page page) {
        List<Link> own =
                page instanceof TermPage term ? terms.getOrDefault(term.term().route(), List.of()) : List.of();
        return Stream.concat(own.stream(), site.stream()).toList();
    }
}
