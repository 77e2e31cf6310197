package dev.herald.outlook;

import dev.herald.site.Addresses;
import dev.herald.site.Image.Size;
import dev.herald.theme.Head;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the head of a page tells others about it, read from its HTML as others read it.
 *
 * @param address of the page, whole
 * @param language of its words, a BCP 47 tag; "" if it does not say
 * @param title of the browser's window
 * @param metas what each {@code <meta>} says, by name or property, in order
 * @param canonical the address under which the page wants to be known
 * @param icon of the site, whole
 * @param picture the one of {@code og:image}
 */
public record PageHead(
        String address,
        String language,
        String title,
        Map<String, List<String>> metas,
        Optional<String> canonical,
        Optional<String> icon,
        Optional<PagePicture> picture,
        Graph graph) {

    public PageHead {
        metas = Map.copyOf(metas);
    }

    /** Reads the head of a page. */
    public static PageHead read(String address, String html) {
        Document page = Jsoup.parse(html, address);
        Map<String, List<String>> metas = new LinkedHashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            add(metas, name, meta.attr("content"));
        }
        List<String> scripts = page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .toList();
        return new PageHead(
                address,
                Optional.ofNullable(page.selectFirst("html[lang]"))
                        .map(root -> root.attr("lang"))
                        .orElse(""),
                page.title(),
                metas,
                link(page, "link[rel=canonical]"),
                link(page, "link[rel~=(?i)\\bicon\\b]"),
                picture(address, metas),
                Graph.of(scripts));
    }

    /**
     * The head of a page that is not built.
     *
     * @param address of the page, whole
     * @param head what will stand in it
     */
    public static PageHead of(String address, String language, Head head) {
        Map<String, List<String>> metas = new LinkedHashMap<>();
        add(metas, "description", head.description());
        add(metas, "robots", head.robots());
        Stream.concat(head.openGraph().stream(), head.card().stream())
                .forEach(property -> add(metas, property.name(), property.content()));
        head.creators().forEach(creator -> add(metas, "fediverse:creator", creator));
        List<String> scripts = head.data().stream().map(data -> data.html()).toList();
        return new PageHead(
                address,
                language,
                head.title(),
                metas,
                head.canonical(),
                Optional.empty(),
                picture(address, metas),
                Graph.of(scripts));
    }

    /**
     * The head that a page would have to say what a message says of it.
     *
     * @param address to which the message leads
     * @param site what the blog is called
     */
    public static PageHead told(
            String address,
            String language,
            String site,
            String title,
            String description,
            Optional<PagePicture> picture) {
        Map<String, List<String>> metas = new LinkedHashMap<>();
        add(metas, "og:title", title);
        add(metas, "og:description", description);
        add(metas, "og:site_name", site);
        add(metas, "twitter:card", "summary_large_image");
        return new PageHead(
                address, language, title, metas, Optional.empty(), Optional.empty(), picture, new Graph(List.of()));
    }

    private static void add(Map<String, List<String>> metas, String name, String content) {
        if (!content.isBlank()) {
            metas.computeIfAbsent(name, any -> new ArrayList<>()).add(content);
        }
    }

    private static Optional<String> link(Document page, String selector) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(link -> link.absUrl("href"))
                .filter(url -> !url.isEmpty());
    }

    private static Optional<PagePicture> picture(String address, Map<String, List<String>> metas) {
        return first(metas, "og:image")
                .map(url -> new PagePicture(
                        Addresses.absolute(address, url),
                        first(metas, "og:image:alt").orElse(""),
                        size(metas),
                        OptionalLong.empty()));
    }

    private static Optional<Size> size(Map<String, List<String>> metas) {
        String type = first(metas, "og:image:type").orElse("");
        return pixels(metas, "og:image:width")
                .flatMap(width -> pixels(metas, "og:image:height").map(height -> new Size(width, height, type)));
    }

    private static Optional<Integer> pixels(Map<String, List<String>> metas, String name) {
        return first(metas, name)
                .filter(number -> number.matches("[1-9]\\d{0,6}"))
                .map(Integer::valueOf);
    }

    private static Optional<String> first(Map<String, List<String>> metas, String name) {
        return metas.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The same with another picture, or none. */
    public PageHead with(Optional<PagePicture> other) {
        return new PageHead(address, language, title, metas, canonical, icon, other, graph);
    }

    /** What the first of these that the page has says; "" if it has none. */
    public String first(String... names) {
        return Stream.of(names)
                .flatMap(name -> first(metas, name).stream())
                .findFirst()
                .orElse("");
    }

    /** What the first of these that the page has says, else its title. */
    String titled(String... names) {
        String said = first(names);
        return said.isEmpty() ? title : said;
    }

    /** As readers see it: {@code blog.example}. */
    public String host() {
        String host = URI.create(canonical.orElse(address)).getHost();
        return host == null ? "" : host.replaceFirst("^www\\.", "");
    }

    /** What the site calls itself; "" if it does not say. */
    public String site() {
        return first("og:site_name");
    }
}
