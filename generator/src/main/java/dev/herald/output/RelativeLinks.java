package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.site.Html;
import dev.herald.site.Route;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * Makes the addresses of a finished page relative to it, down to {@code index.html}, so that the site opens from a disk without a server. Everything
 * else stays, byte for byte.
 */
final class RelativeLinks {

    private static final List<String> ATTRIBUTES = List.of("href", "src", "poster", "data", "action", "xlink:href");
    private static final Pattern REFRESH = Pattern.compile("(?i)(.*?url\\s*=\\s*['\"]?)([^'\"]*)(.*)");

    private final String base;

    RelativeLinks(SiteConfig config) {
        this.base = config.basePath();
    }

    /** The page with relative addresses; the canonical address and other whole URLs stay. */
    String apply(Route page, String html) {
        Document document = Jsoup.parse(html, Parser.htmlParser().setTrackPosition(true));
        UnaryOperator<String> relative = address -> relative(page, address);
        Changes changes = new Changes(new TreeMap<>());
        for (String attribute : ATTRIBUTES) {
            document.getElementsByAttributeValueStarting(attribute, base + "/")
                    .forEach(element -> changes.change(element, attribute, relative));
        }
        document.getElementsByAttribute("srcset")
                .forEach(element -> changes.change(element, "srcset", srcset -> Srcset.map(srcset, relative)));
        document.select("meta[http-equiv=refresh]")
                .forEach(element -> changes.change(element, "content", content -> refresh(content, relative)));
        return changes.in(html);
    }

    /** New values of attributes, by the place of the old ones in the text. */
    private record Changes(Map<Integer, Change> byStart) {

        private record Change(int end, String value) {}

        void change(Element element, String attribute, UnaryOperator<String> change) {
            Range old = element.attributes().sourceRange(attribute).valueRange();
            String value = change.apply(element.attr(attribute));
            if (old.isTracked() && !value.equals(element.attr(attribute))) {
                byStart.put(old.startPos(), new Change(old.endPos(), Html.escape(value)));
            }
        }

        String in(String html) {
            StringBuilder changed = new StringBuilder(html.length() + 1000);
            int[] end = {0};
            byStart.forEach((start, change) -> {
                changed.append(html, end[0], start).append(change.value);
                end[0] = change.end;
            });
            return changed.append(html, end[0], html.length()).toString();
        }
    }

    private static String refresh(String content, UnaryOperator<String> relative) {
        Matcher parts = REFRESH.matcher(content);
        return parts.matches() ? parts.group(1) + relative.apply(parts.group(2)) + parts.group(3) : content;
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
        String up = "../".repeat(depth(page));
        return (up.isEmpty() && path.contains(":") ? "./" : up) + path + address.substring(end);
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
