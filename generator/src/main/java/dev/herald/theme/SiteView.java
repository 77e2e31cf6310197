package dev.herald.theme;

import dev.herald.config.SiteConfig;
import dev.herald.site.FeedLinks;
import dev.herald.site.Page.Count;
import dev.herald.site.Route;
import dev.herald.site.Taxonomy;
import dev.herald.site.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every page may show of the whole site.
 *
 * @param tags with the number of their posts, by name
 * @param lastYear the year of the newest post, for the copyright line
 * @param archive the page that lists all years
 * @param feeds of the newest posts, of the site and of each term
 * @param search where readers search, if the blog wants it
 * @param data the files of {@code data/}, by name
 */
public record SiteView(
        SiteConfig config,
        List<Count<Term>> tags,
        List<Count<Term>> categories,
        List<Count<Term>> series,
        Optional<Integer> lastYear,
        Route archive,
        Optional<Route> search,
        FeedLinks feeds,
        Map<String, Object> data) {

    /** Those that gather posts of this site, but for authors: each has a page that lists its terms. */
    public List<Taxonomy> taxonomies() {
        return taxonomies(tags, categories, series);
    }

    /** The same of a site of which nothing else is known. */
    public static List<Taxonomy> taxonomies(
            List<Count<Term>> tags, List<Count<Term>> categories, List<Count<Term>> series) {
        return Stream.of(tags, categories, series)
                .flatMap(terms -> terms.stream().limit(1))
                .map(term -> term.of().taxonomy())
                .toList();
    }
}
