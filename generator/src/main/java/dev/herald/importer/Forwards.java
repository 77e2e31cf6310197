package dev.herald.importer;

import dev.herald.content.Slug;
import dev.herald.importer.OldText.Kind;
import dev.herald.site.Html;
import dev.herald.site.Route;
import dev.herald.site.Taxonomy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Old addresses that were neither posts nor pages, and where they lead now.
 *
 * @param lists as pages that lead on, for they have no front matter that could have an alias; paths of both blogs
 * @param feeds as lines in {@code _redirects}: a feed reader follows no page
 */
record Forwards(Map<String, String> lists, Map<String, String> feeds) {

    private static final String FEED = "/feed.xml";

    /** Of each tool's blog the feeds; of those of lists, the end that comes after a list's address. */
    private static final Map<String, List<String>> FEEDS = Map.of(
            "WordPress", List.of("/feed/", "/feed/atom/", "/comments/feed/"),
            "Blogger", List.of("/feeds/posts/default", "/atom.xml"),
            "Ghost", List.of("/rss/"),
            "Medium", List.of("/feed"),
            "Substack", List.of("/feed"),
            "Jekyll", List.of("/atom.xml"),
            "Hugo", List.of("/index.xml"));

    private static final Map<String, String> ENDS = Map.of("WordPress", "feed/", "Ghost", "rss/", "Hugo", "index.xml");

    /**
     * Those of an old blog.
     *
     * @param open its texts that are public now
     * @param taken paths of the new blog that are texts'
     */
    static Forwards of(OldBlog old, Stream<OldText> open, OldAddresses addresses, Set<String> taken) {
        Set<String> there = lists(open);
        Map<String, String> lists = new LinkedHashMap<>();
        Map<String, String> feeds = new LinkedHashMap<>();
        FEEDS.getOrDefault(old.tool(), List.of()).forEach(path -> feeds.put(path, FEED));
        String end = ENDS.getOrDefault(old.tool(), "");
        old.pages()
                .forEach((address, route) -> addresses
                        .ownPath(address)
                        .filter(path -> there.contains(route) && !taken.contains(path))
                        .ifPresent(path -> {
                            if (!path.equals(route)) {
                                lists.putIfAbsent(path, route);
                            }
                            if (!end.isEmpty() && path.endsWith("/")) {
                                feeds.putIfAbsent(path + end, feed(route));
                            }
                        }));
        return new Forwards(lists, feeds);
    }

    /** A term's own, else the blog's. */
    private static String feed(String list) {
        return list.matches("/[^/]+/.+/") ? list + FEED.substring(1) : FEED;
    }

    /** The lists that Herald will make. */
    private static Set<String> lists(Stream<OldText> open) {
        Set<String> lists = new HashSet<>();
        open.filter(text -> text.kind() == Kind.POST).forEach(text -> {
            lists.add("/archive/");
            OldText.Terms terms = text.terms();
            Map.of(Taxonomy.TAG, terms.tags(), Taxonomy.CATEGORY, terms.categories(), Taxonomy.AUTHOR, terms.authors())
                    .forEach((taxonomy, names) -> names.forEach(name -> {
                        lists.add(taxonomy.route().path());
                        lists.add(taxonomy.route().child(Slug.of(name) + "/").path());
                    }));
        });
        return lists;
    }

    /** @param base the path of the new blog, "" for none */
    void write(BlogFolder folder, String base) {
        lists.forEach((from, route) -> folder.write("static" + file(from), page(base + route)));
        if (!feeds.isEmpty()) {
            StringBuilder lines = new StringBuilder();
            feeds.forEach((from, to) ->
                    lines.append(base + new Route(from).encoded() + " " + base + new Route(to).encoded() + " 301\n"));
            folder.write("static/_redirects", lines.toString());
        }
    }

    private static String file(String from) {
        return from + (from.endsWith("/") ? "index.html" : from.matches(".*\\.html?") ? "" : "/index.html");
    }

    private static String page(String route) {
        String to = Html.escape(route);
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <meta name="robots" content="noindex">
                <meta http-equiv="refresh" content="0; url=%s">
                </head>
                <body><p><a href="%s">%s</a></p></body>
                </html>
                """.formatted(to, to, to, to);
    }
}
