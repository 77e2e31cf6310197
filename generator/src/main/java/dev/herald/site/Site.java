package dev.herald.site;

import dev.herald.site.Page.Count;
import java.util.List;

/**
 * The whole blog, arranged: every page and every route is known, no text is rendered yet.
 *
 * @param posts the newest first; posts of one moment by file
 * @param pages every page of the site: posts first, then plain pages, then lists
 * @param tags with the number of their posts, by name
 */
public record Site(
        List<Post> posts,
        List<Page> pages,
        List<Count<Term>> tags,
        List<Count<Term>> categories,
        List<Count<Term>> series) {
    public Site {
        posts = List.copyOf(posts);
        pages = List.copyOf(pages);
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }
}
