package dev.herald.outlook;

import dev.herald.config.Json;
import dev.herald.config.Value;
import dev.herald.problem.SiteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The structured data of a page (JSON-LD of schema.org), as far as search results show it. */
record Graph(List<Value.Fields> nodes) {

    Graph {
        nodes = List.copyOf(nodes);
    }

    /** All nodes of these scripts; one that is no JSON has none. */
    static Graph of(List<String> scripts) {
        List<Value.Fields> nodes = new ArrayList<>();
        scripts.forEach(script -> value(script).ifPresent(value -> collect(value, nodes)));
        return new Graph(nodes);
    }

    private static Optional<Value> value(String script) {
        try {
            return Optional.of(Json.value("JSON-LD", 0, script));
        } catch (SiteException notJson) {
            return Optional.empty();
        }
    }

    private static void collect(Value value, List<Value.Fields> nodes) {
        if (value instanceof Value.Items items) {
            items.items().forEach(item -> collect(item, nodes));
        } else if (value instanceof Value.Fields fields) {
            if (fields.get("@type").isPresent()) {
                nodes.add(fields);
            }
            fields.get("@graph").ifPresent(graph -> collect(graph, nodes));
        }
    }

    Optional<String> headline() {
        return texts("BlogPosting", "headline").findFirst();
    }

    Optional<String> published() {
        return texts("BlogPosting", "datePublished").findFirst();
    }

    /** What the whole site is called. */
    Optional<String> siteName() {
        return texts("WebSite", "name").findFirst();
    }

    /** The names of its authors. */
    List<String> authors() {
        return ofType("BlogPosting")
                .flatMap(posting -> posting.get("author").stream())
                .flatMap(Graph::each)
                .flatMap(author -> name(author).stream())
                .toList();
    }

    /** The names on the way from the home page to this page, both among them. */
    List<String> crumbs() {
        return ofType("BreadcrumbList")
                .limit(1)
                .flatMap(list -> list.get("itemListElement").stream())
                .flatMap(Graph::each)
                .flatMap(item -> text(item, "name").stream())
                .toList();
    }

    private Optional<String> name(Value.Fields author) {
        return text(author, "name").or(() -> text(author, "@id").flatMap(this::named));
    }

    private Optional<String> named(String id) {
        return nodes.stream()
                .filter(node -> text(node, "@id").filter(id::equals).isPresent())
                .flatMap(node -> text(node, "name").stream())
                .findFirst();
    }

    private Stream<String> texts(String type, String member) {
        return ofType(type).flatMap(node -> text(node, member).stream());
    }

    private Stream<Value.Fields> ofType(String type) {
        return nodes.stream()
                .filter(node -> text(node, "@type").filter(type::equals).isPresent());
    }

    private static Stream<Value.Fields> each(Value value) {
        List<Value> all = value instanceof Value.Items items ? items.items() : List.of(value);
        return all.stream().filter(Value.Fields.class::isInstance).map(Value.Fields.class::cast);
    }

    private static Optional<String> text(Value.Fields node, String member) {
        return node.get(member).filter(Value.Scalar.class::isInstance).map(value -> ((Value.Scalar) value).text());
    }
}
