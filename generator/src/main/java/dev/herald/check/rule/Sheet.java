package dev.herald.check.rule;

import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * A page of the built site while it is looked at; let go afterwards.
 *
 * @param address whole
 * @param tags in the page's order
 * @param byName the same by their names
 */
public record Sheet(
        Route route,
        String address,
        Role role,
        List<Element> tags,
        Map<String, List<Element>> byName,
        List<Reference> references,
        Ground ground) {

    /** Whose page it is. */
    public enum Role {
        /** A theme made it. */
        PAGE,
        /** The blog brought it ready-made. */
        GUEST,
        /** It leads on to another address. */
        REDIRECT
    }

    static Sheet read(Route route, String html, boolean made, Ground ground) {
        String address = ground.addresses().absolute(route);
        Document page = Jsoup.parse(html, address);
        List<Element> tags = tags(page);
        Map<String, List<Element>> byName = new HashMap<>();
        tags.forEach(tag -> byName.computeIfAbsent(tag.normalName(), any -> new ArrayList<>())
                .add(tag));
        String base = Optional.ofNullable(page.selectFirst("head base[href]"))
                .map(tag -> tag.absUrl("href"))
                .orElse(address);
        Role role = refreshes(byName) ? Role.REDIRECT : made ? Role.PAGE : Role.GUEST;
        return new Sheet(route, address, role, tags, byName, new References(ground, base).of(tags), ground);
    }

    /** One walk for all rules: each search by a selector would be one more. */
    private static List<Element> tags(Document page) {
        List<Element> tags = new ArrayList<>();
        NodeVisitor collect = (Node node, int depth) -> {
            if (node instanceof Element tag) {
                tags.add(tag);
            }
        };
        page.traverse(collect);
        return tags;
    }

    private static boolean refreshes(Map<String, List<Element>> byName) {
        return byName.getOrDefault("meta", List.of()).stream()
                .anyMatch(meta -> meta.attr("http-equiv").equalsIgnoreCase("refresh"));
    }

    /** The tags of these names, name by name. */
    Stream<Element> all(String... names) {
        return Stream.of(names).flatMap(name -> byName.getOrDefault(name, List.of()).stream());
    }

    /** What {@code <meta>} says under a name or property. */
    List<String> metas(String name) {
        return all("meta")
                .filter(meta -> meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("property").equalsIgnoreCase(name))
                .map(meta -> meta.attr("content").strip())
                .toList();
    }

    Optional<String> meta(String name) {
        return metas(name).stream().filter(text -> !text.isEmpty()).findFirst();
    }

    /** The {@code <link>} tags of a relation. */
    Stream<Element> links(String relation) {
        return all("link")
                .filter(link -> List.of(link.attr("rel")
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .split("\\s+"))
                        .contains(relation));
    }

    String title() {
        return all("title")
                .filter(title ->
                        title.parent() != null && title.parent().normalName().equals("head"))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    /** Whether search engines are asked to leave it out. */
    boolean isHidden() {
        return Stream.concat(metas("robots").stream(), metas("googlebot").stream())
                .flatMap(words -> Stream.of(words.toLowerCase(Locale.ROOT).split("[\\s,]+")))
                .anyMatch(word -> word.equals("noindex") || word.equals("none"));
    }
}
