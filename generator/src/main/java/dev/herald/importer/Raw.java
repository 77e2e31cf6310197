package dev.herald.importer;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An element that Markdown has no signs for, as HTML in one block. */
final class Raw {

    private static final Set<String> KEPT = Set.of(
            "abbr",
            "align",
            "alt",
            "cite",
            "colspan",
            "controls",
            "datetime",
            "dir",
            "headers",
            "height",
            "href",
            "id",
            "lang",
            "open",
            "poster",
            "preload",
            "reversed",
            "rowspan",
            "scope",
            "src",
            "start",
            "title",
            "type",
            "value",
            "width");

    private Raw() {}

    static String of(Element element) {
        Element copy = new Document("").body().appendChild(element.clone()).child(0);
        copy.select("script, style, form, noscript, iframe, object, embed").remove();
        copy.select("td > p:only-child, th > p:only-child, li > p:only-child").stream()
                .filter(only -> only.parent() != null && only.parent().ownText().isBlank())
                .forEach(Element::unwrap);
        copy.getAllElements().forEach(Raw::plain);
        copy.ownerDocument().outputSettings().prettyPrint(false).escapeMode(org.jsoup.nodes.Entities.EscapeMode.base);
        String html = copy.outerHtml().replace("\u00a0", "&nbsp;");
        return element.normalName().equals("pre")
                ? html
                : html.replaceAll("\\s*\\n\\s*", "\n").strip();
    }

    private static void plain(Element element) {
        List<String> others = element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(name -> !KEPT.contains(name))
                .toList();
        others.forEach(element::removeAttr);
        boolean runs =
                element.attr("href").strip().toLowerCase(java.util.Locale.ROOT).startsWith("javascript:");
        if (runs) {
            element.removeAttr("href");
        }
    }
}
