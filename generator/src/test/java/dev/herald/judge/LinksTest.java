package dev.herald.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.BuiltBlog;
import dev.herald.site.Page;
import dev.herald.site.Route;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The sample site as a reader walks through it, from link to link. */
class LinksTest {

    private static final List<String> ATTRIBUTES =
            List.of("href", "src", "poster", "data", "action", "formaction", "cite", "xlink:href");
    private static final Set<String> ADDRESSES = Set.of(
            "og:url",
            "og:image",
            "og:image:secure_url",
            "og:video",
            "og:audio",
            "article:author",
            "twitter:image",
            "image",
            "url");

    private final BuiltBlog blog = BuiltBlog.of("sample-site");
    private final String home = blog.address(Route.HOME);
    private final Map<String, Document> pages = new HashMap<>();

    @Test
    void everyLinkLeadsToAFileAndItsAnchor() {
        List<String> broken = new ArrayList<>();

        for (Path file : blog.made()) {
            String page = address(file);
            for (String link : links(page)) {
                if (link.startsWith(home) && !isThere(link)) {
                    broken.add(page + " -> " + link);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageIsReachedFromTheHomePage() {
        Set<String> reached = new HashSet<>(Set.of(home));
        Deque<String> ahead = new ArrayDeque<>(reached);

        while (!ahead.isEmpty()) {
            for (Element link : page(ahead.poll()).select("body a[href]")) {
                Optional<String> next = canonical(link.absUrl("href"));
                next.filter(reached::add).ifPresent(ahead::add);
            }
        }

        Set<String> all = new TreeSet<>();
        blog.pages().values().stream()
                .filter(page -> !(page instanceof Page.NotFoundPage))
                .forEach(page -> all.add(blog.address(page.route())));
        all.removeAll(reached);
        assertThat(all).isEmpty();
    }

    /** The page's address, however it was written: {@code /about/index.html#top} is {@code /about/}. */
    private Optional<String> canonical(String link) {
        return blog.file(link).map(this::address).filter(address -> address.endsWith("/") || address.endsWith(".html"));
    }

    private String address(Path file) {
        String path = blog.target().relativize(file).toString().replaceFirst("(^|/)index\\.html$", "$1");
        return blog.address(new Route("/" + path));
    }

    private Document page(String address) {
        return pages.computeIfAbsent(address, one -> Jsoup.parse(blog.text(one), one));
    }

    /** Every address that a page names, whole. */
    private Set<String> links(String address) {
        Document page = page(address);
        Set<String> links = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            ATTRIBUTES.stream().filter(element::hasAttr).map(element::absUrl).forEach(links::add);
            candidates(element).forEach(candidate -> links.add(whole(address, candidate)));
        }
        page.select("meta[content]").stream()
                .filter(meta -> ADDRESSES.contains(meta.attr("property") + meta.attr("name")))
                .forEach(meta -> links.add(meta.absUrl("content")));
        page.select("meta[http-equiv=refresh]")
                .forEach(meta -> links.add(whole(address, meta.attr("content").replaceFirst("(?i).*url=", ""))));
        return links;
    }

    private static List<String> candidates(Element element) {
        String srcset = element.attr("srcset") + element.attr("imagesrcset");
        return Arrays.stream(srcset.split("\\s+[^,\\s]+\\s*,\\s*|,\\s+"))
                .map(candidate -> candidate.strip().replaceFirst("\\s.*", ""))
                .filter(candidate -> !candidate.isEmpty())
                .toList();
    }

    private static String whole(String page, String link) {
        return URI.create(page).resolve(link.replace(" ", "%20")).toString();
    }

    private boolean isThere(String link) {
        Optional<Path> file = blog.file(link);
        int hash = link.indexOf('#');
        if (file.isEmpty() || hash < 0 || hash == link.length() - 1) {
            return file.isPresent();
        }
        String anchor = URLDecoder.decode(link.substring(hash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        return page(address(file.get())).getElementById(anchor) != null;
    }
}
