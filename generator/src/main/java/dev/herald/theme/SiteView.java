package dev.herald.theme;

import dev.herald.config.SiteConfig;
import dev.herald.site.FeedLinks;
import dev.herald.site.Page.Count;
import dev.herald.site.Route;
import dev.herald.site.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Map<String, Object> data) {}
