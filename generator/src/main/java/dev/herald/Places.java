package dev.herald;

import dev.herald.config.SiteConfig;
import dev.herald.content.Content;
import dev.herald.content.Content.Source;
import dev.herald.feed.Topics;
import dev.herald.output.Sitemap;
import dev.herald.search.Search;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The addresses of a site.
 *
 * @param texts posts and plain pages
 * @param made every page, and what Herald writes besides pages
 */
record Places(Content content, List<Post> texts, Set<Route> made) {

    static Places of(SiteConfig config, Content content, Site site, Topics topics) {
        Set<Route> made = new HashSet<>(topics.routes());
        site.pages().stream().map(Page::route).forEach(made::add);
        made.addAll(Sitemap.routes(site));
        made.addAll(Search.routes(config));
        List<Post> texts = Stream.concat(content.posts().stream(), content.pages().stream())
                .map(Source::post)
                .toList();
        return new Places(content, texts, made);
    }

    /** What is made, and these files of the theme. */
    Set<Route> with(Set<Route> files) {
        Set<Route> all = new HashSet<>(made);
        all.addAll(files);
        return all;
    }

    /** What Herald makes besides the texts: lists, feeds, sitemap, search. */
    Set<Route> own() {
        Set<Route> own = new HashSet<>(made);
        texts.forEach(post -> own.remove(post.route()));
        return own;
    }

    /** Everything at which something answers, these files of the theme too. */
    Set<Route> all(Set<Route> files) {
        Set<Route> all = all();
        all.addAll(files);
        return all;
    }

    /** Everything at which something answers, but for the theme's files. */
    Set<Route> all() {
        Set<Route> all = new HashSet<>(made);
        texts.forEach(post -> all.addAll(post.aliases()));
        content.files().forEach(file -> all.add(file.route()));
        return all;
    }
}
