package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.site.Route;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes the addresses of a finished page relative to it, down to {@code index.html}, so that the site opens from a disk without a server. */
final class RelativeLinks {

    private static final List<String> ATTRIBUTES = List.of("href", "src", "poster", "data");

    private final String base;

    RelativeLinks(SiteConfig config) {
        this.base = config.basePath();
    }

    /** The page with relative addresses; the canonical address and other whole URLs stay. */
    String apply(Route page, String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        for (String attribute : ATTRIBUTES) {
            for (Element element : document.getElementsByAttributeValueStarting(attribute, base + "/")) {
                element.attr(attribute, relative(page, element.attr(attribute)));
            }
        }
        for (Element refresh : document.select("meta[http-equiv=refresh]")) {
            String content = refresh.attr("content");
            int at = content.indexOf("url=") + 4;
            refresh.attr("content", content.substring(0, at) + relative(page, content.substring(at)));
        }
        for (Element picture : document.getElementsByAttribute("srcset")) {
            picture.attr("srcset", srcset(page, picture.attr("srcset")));
        }
        return document.outerHtml();
    }

    private String srcset(Route page, String srcset) {
        return java.util.Arrays.stream(srcset.split(",\\s+"))
                .map(candidate -> relative(page, candidate))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private String relative(Route page, String address) {
        if (!address.startsWith(base + "/") || address.startsWith("//")) {
            return address;
        }
        int end = end(address);
        String path = address.substring(base.length() + 1, end);
        if (path.isEmpty() || path.endsWith("/")) {
            path += "index.html";
        }
        return "../".repeat(depth(page)) + path + address.substring(end);
    }

    private static int end(String address) {
        int query = address.indexOf('?');
        int fragment = address.indexOf('#');
        int end = fragment < 0 ? address.length() : fragment;
        return query < 0 ? end : Math.min(query, end);
    }

    private static int depth(Route page) {
        return (int) page.path().chars().filter(c -> c == '/').count() - 1;
    }
}
