package dev.herald.site;

import dev.herald.config.FeedConfig;
import dev.herald.config.FeedConfig.Format;
import dev.herald.site.Page.TermPage;
import java.util.Arrays;
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

    /** Where the feeds are in which a post stands: the site's, then those of its terms that have some, in each format. */
    public static List<Route> routes(Post post, FeedConfig feeds) {
        Stream<Route> terms = Arrays.stream(Taxonomy.values())
                .flatMap(taxonomy -> ByTerm.terms(taxonomy, post).stream()
                        .filter(term -> term.isOneOf(feeds.wanted(taxonomy.key()))))
                .map(Term::route);
        return Stream.concat(Stream.of(Route.HOME), terms)
                .flatMap(page -> feeds.formats().stream().map(format -> route(page, format)))
                .toList();
    }

    /** Where a feed lives: {@code feed.xml}, {@code rss.xml} or {@code feed.json} below its page. */
    public static Route route(Route page, Format format) {
        return page.child(format.file());
    }

    /** A page's own feeds, then the site's. */
    public List<Link> of(Page page) {
        List<Link> own =
                page instanceof TermPage term ? terms.getOrDefault(term.term().route(), List.of()) : List.of();
        return Stream.concat(own.stream(), site.stream()).toList();
    }
}
