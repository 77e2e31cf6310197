package dev.herald.site;

import dev.herald.site.Page.Count;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole blog, arranged: every page and every route is known, no text is rendered yet.
 *
 * @param posts the newest first; posts of one moment by file
 * @param pages every page of the site: posts first, then plain pages, then lists
 * @param terms of each taxonomy by name, with their posts, the newest first, those of a series from its first part
 */
public record Site(List<Post> posts, List<Page> pages, Map<Taxonomy, Map<Term, List<Post>>> terms) {
    public Site {
        posts = List.copyOf(posts);
        pages = List.copyOf(pages);
    }

    /** With the number of their posts, by name. */
    public List<Count<Term>> tags() {
        return counts(Taxonomy.TAG);
    }

    /** The same of the categories. */
    public List<Count<Term>> categories() {
        return counts(Taxonomy.CATEGORY);
    }

    /** The same of the series. */
    public List<Count<Term>> series() {
        return counts(Taxonomy.SERIES);
    }

    /** The terms of a taxonomy that posts have, with those posts. */
    public Map<Term, List<Post>> used(Taxonomy taxonomy) {
        Map<Term, List<Post>> used = new LinkedHashMap<>(terms.getOrDefault(taxonomy, Map.of()));
        used.values().removeIf(List::isEmpty);
        return used;
    }

    private List<Count<Term>> counts(Taxonomy taxonomy) {
        return ByTerm.counts(terms.getOrDefault(taxonomy, Map.of()));
    }
}
