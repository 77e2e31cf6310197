package dev.herald.check.guard;

import dev.herald.check.rule.SiteFiles;
import dev.herald.config.Json;
import dev.herald.config.Value;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * By which ids feed readers know the items that they were sent: {@code published/feed-items.txt}, made to be committed.
 *
 * @param pages whole addresses of the items' pages, by id
 */
public record FeedItems(Map<String, String> pages) {

    /** Its file in the blog. */
    public static final String FILE = "published/feed-items.txt";

    private static final String HEADING =
            "# By which id feed readers know each item, and its page. Herald writes this list so that nobody gets old items anew; commit it.";

    public FeedItems {
        pages = new TreeMap<>(pages);
    }

    /** Those in the feeds of a built site: Atom, RSS, and JSON Feed. */
    public static FeedItems of(SiteFiles files) {
        Map<String, String> pages = new TreeMap<>();
        of(files, "/feed.xml").ifPresent(text -> atom(text, pages));
        of(files, "/rss.xml").ifPresent(text -> rss(text, pages));
        of(files, "/feed.json").ifPresent(text -> json(text, pages));
        return new FeedItems(pages);
    }

    private static Optional<String> of(SiteFiles files, String path) {
        return files.find(path).map(files::text);
    }

    private static void atom(String text, Map<String, String> pages) {
        for (Element entry : xml(text).select("feed > entry")) {
            Optional<Element> link = Optional.ofNullable(entry.selectFirst("> link[rel=alternate], > link:not([rel])"));
            Optional.ofNullable(entry.selectFirst("> id"))
                    .ifPresent(id -> pages.put(
                            id.text(), link.map(one -> one.attr("href")).orElse("")));
        }
    }

    private static void rss(String text, Map<String, String> pages) {
        for (Element item : xml(text).select("channel > item")) {
            Optional<Element> link = Optional.ofNullable(item.selectFirst("> link"));
            Optional.ofNullable(item.selectFirst("> guid"))
                    .ifPresent(
                            id -> pages.put(id.text(), link.map(Element::text).orElse("")));
        }
    }

    private static Document xml(String text) {
        return Jsoup.parse(text, "", Parser.xmlParser());
    }

    private static void json(String text, Map<String, String> pages) {
        if (Json.fields("feed.json", 0, text).get("items").orElse(null) instanceof Value.Items items) {
            items.items().stream()
                    .filter(Value.Fields.class::isInstance)
                    .map(Value.Fields.class::cast)
                    .forEach(item -> member(item, "id")
                            .ifPresent(id -> pages.put(id, member(item, "url").orElse(""))));
        }
    }

    private static Optional<String> member(Value.Fields item, String name) {
        return item.get(name).filter(Value.Scalar.class::isInstance).map(value -> ((Value.Scalar) value).text());
    }

    /** What a blog has kept; nothing if it keeps no such list yet. */
    public static Optional<FeedItems> kept(Path blog) {
        return KeptList.read(blog.resolve(FILE)).map(lines -> {
            Map<String, String> pages = new TreeMap<>();
            lines.forEach(line -> pages.put(line.get(0), line.size() > 1 ? line.get(1) : ""));
            return new FeedItems(pages);
        });
    }

    /** With those of another list. */
    public FeedItems with(FeedItems newer) {
        Map<String, String> all = new TreeMap<>(pages);
        all.putAll(newer.pages);
        return new FeedItems(all);
    }

    /** Those of the pages that the blog has, here or at another host. */
    public FeedItems of(Collection<Route> routes) {
        Map<String, String> there = new TreeMap<>(pages);
        there.values()
                .removeIf(page -> routes.stream().noneMatch(route -> path(page).endsWith(route.encoded())));
        return new FeedItems(there);
    }

    /** The id under which a page was sent; of several that end like it, that of the shortest address, as the blog may have moved. */
    Optional<String> id(Route page) {
        return pages.entrySet().stream()
                .filter(item -> path(item.getValue()).endsWith(page.encoded()))
                .min(Comparator.comparingInt(item -> path(item.getValue()).length()))
                .map(Map.Entry::getKey);
    }

    /** Whether a page was sent under just this path. */
    boolean hasPath(String path) {
        return pages.values().stream().anyMatch(url -> path(url).equals(path));
    }

    private static String path(String url) {
        return url.replaceFirst("^[a-z]+://[^/]*", "");
    }

    /** Keeps the list in a blog. */
    public void keep(Path blog) {
        Stream<List<String>> lines = pages.entrySet().stream().map(item -> List.of(item.getKey(), item.getValue()));
        KeptList.write(blog.resolve(FILE), HEADING, lines);
    }
}
