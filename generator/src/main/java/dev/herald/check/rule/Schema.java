package dev.herald.check.rule;

import dev.herald.config.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What search results need of the types of schema.org that a blog has. */
final class Schema {

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

    private Schema() {}

    /** Every node with a type, however deep; one that only refers to another by its id is none. */
    static void collect(Value value, List<Value.Fields> nodes) {
        if (value instanceof Value.Items items) {
            items.items().forEach(item -> collect(item, nodes));
        } else if (value instanceof Value.Fields fields) {
            if (fields.get("@type").isPresent()) {
                nodes.add(fields);
            }
            fields.fields().values().forEach(field -> collect(field.value(), nodes));
        }
    }

    static List<String> lacks(Value.Fields node) {
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

    static Optional<String> text(Value.Fields node, String member) {
        return node.get(member).filter(Value.Scalar.class::isInstance).map(value -> ((Value.Scalar) value).text());
    }
}
