package dev.herald.meta;

import dev.herald.site.Image;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing of schema.org. What is blank, empty or absent is no member of it.
 *
 * @param before the same without its last member
 */
record Node(Optional<Node> before, String name, Object value) {

    private static final String ID = "@id";

    /** A thing of a type, without an id. */
    static Node of(String type) {
        return new Node(Optional.empty(), "@type", type);
    }

    /** A thing that others of the graph refer to. */
    static Node of(String type, String id) {
        return of(type).with(ID, id);
    }

    static Node picture(String id, Image image) {
        return of("ImageObject", id)
                .with("url", image.src())
                .with("contentUrl", image.src())
                .with("width", image.size().map(Image.Size::width))
                .with("height", image.size().map(Image.Size::height))
                .with("caption", image.alt());
    }

    /** The same with one more member: a text, number, node or list of them. */
    Node with(String more, Object given) {
        Object plain = given instanceof Optional<?> optional ? optional.orElse(null) : given;
        if (plain == null || isEmpty(plain)) {
            return this;
        }
        return new Node(Optional.of(this), more, plain instanceof Node node ? node.members() : plain);
    }

    private static boolean isEmpty(Object value) {
        return value instanceof String text && text.isBlank() || value instanceof Collection<?> list && list.isEmpty();
    }

    /** The same, if it has what its readers require. */
    Optional<Node> requiring(String... names) {
        return members().keySet().containsAll(List.of(names)) ? Optional.of(this) : Optional.empty();
    }

    /** In order. */
    Map<String, Object> members() {
        Map<String, Object> members = before.map(Node::members).orElseGet(LinkedHashMap::new);
        members.put(name, value);
        return members;
    }

    /** Its id alone, by which another node names it. */
    Map<String, Object> reference() {
        return Map.of(ID, id());
    }

    private Object id() {
        return name.equals(ID) ? value : before.orElseThrow().id();
    }
}
