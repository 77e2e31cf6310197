package dev.herald.check.rule;

import dev.herald.config.Json;
import dev.herald.config.SiteFile;
import dev.herald.config.Value;
import dev.herald.problem.SiteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** What pages tell search engines as JSON-LD: readable, and with what their results show (Google Search Central, "Article" and "Breadcrumb"). */
final class StructuredData implements PageRule {

    private static final Map<String, List<String>> WANTED = Map.of(
            "BlogPosting", List.of("headline", "datePublished", "author"),
            "Article", List.of("headline", "datePublished", "author"),
            "NewsArticle", List.of("headline", "datePublished", "author"),
            "BreadcrumbList", List.of("itemListElement"),
            "ListItem", List.of("position"),
            "WebSite", List.of("name", "url"),
            "Person", List.of("name"),
            "Organization", List.of("name"),
            "ImageObject", List.of("url|contentUrl"));

    private static final Set<String> LAST = Set.of("ListItem"); // named by itself or by what it stands for

    @Override
    public String name() {
        return "structured-data";
    }

    @Override
    public String wants() {
        return "Structured data can be read, and has what search results show";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        page.all("script")
                .filter(script -> script.attr("type").strip().equalsIgnoreCase("application/ld+json"))
                .forEach(script -> look(page, script, found));
    }

    private static void look(Sheet page, Element script, Consumer<Flaw> found) {
        try {
            Value value = Json.value("JSON-LD", 0, script.data());
            List<Value.Fields> nodes = new ArrayList<>();
            collect(value, nodes);
            if (nodes.isEmpty()) {
                found.accept(flaw(page, "its JSON-LD names no @type"));
            }
            nodes.forEach(node -> lacks(node).forEach(member -> found.accept(flaw(page, node, member))));
        } catch (SiteException broken) {
            found.accept(flaw(
                    page, "its JSON-LD is no JSON: " + broken.problems().get(0).what()));
        }
    }

    private static Flaw flaw(Sheet page, Value.Fields node, String member) {
        boolean nobody = page.ground().config().authors().isEmpty();
        return member.equals("author") && nobody
                ? Flaw.in(
                        SiteFile.NAME, 0, "no post tells search engines who wrote it", "name yourself below 'authors'")
                : flaw(page, what(node, member));
    }

    private static Flaw flaw(Sheet page, String what) {
        return Flaw.on(page.route(), "", what, "mend it; validator.schema.org shows what programs read of it");
    }

    private static String what(Value.Fields node, String member) {
        return "its " + text(node, "@type").orElse("node") + " in the JSON-LD has no '" + member.replace("|", "' or '")
                + "'";
    }

    /** Every node with a type, however deep; one that only refers to another by its id is none. */
    private static void collect(Value value, List<Value.Fields> nodes) {
        if (value instanceof Value.Items items) {
            items.items().forEach(item -> collect(item, nodes));
        } else if (value instanceof Value.Fields fields) {
            if (fields.get("@type").isPresent()) {
                nodes.add(fields);
            }
            fields.fields().values().forEach(field -> collect(field.value(), nodes));
        }
    }

    private static List<String> lacks(Value.Fields node) {
        String type = text(node, "@type").orElse("");
        List<String> lacks = new ArrayList<>(WANTED.getOrDefault(type, List.of()).stream()
                .filter(member -> List.of(member.split("\\|")).stream().noneMatch(name -> isSaid(node, name)))
                .toList());
        if (LAST.contains(type) && !isSaid(node, "name") && !isSaid(node, "item") && !isSaid(node, "url")) {
            lacks.add("name");
        }
        return lacks;
    }

    private static boolean isSaid(Value.Fields node, String member) {
        return node.get(member)
                .filter(value ->
                        !(value instanceof Value.Scalar scalar && scalar.text().isBlank()))
                .filter(value ->
                        !(value instanceof Value.Items items && items.items().isEmpty()))
                .isPresent();
    }

    private static Optional<String> text(Value.Fields node, String member) {
        return node.get(member).filter(Value.Scalar.class::isInstance).map(value -> ((Value.Scalar) value).text());
    }
}
