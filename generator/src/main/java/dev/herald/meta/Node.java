package dev.herald.meta;

import dev.herald.site.Image;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing of schema.org. What is blank, empty or absent is no member of it. */
record Node(Map<String, Object> members) {

    private static final String ID = "@id";

    Node {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A thing of a type, without an id. */
    static Node of(String type) {
        return new Node(Map.of("@type", type));
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
    Node with(String name, Object value) {
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (plain == null || isEmpty(plain)) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, plain instanceof Node node ? node.members : plain);
        return new Node(more);
    }

    private static boolean isEmpty(Object value) {
        return value instanceof String text && text.isBlank() || value instanceof Collection<?> list && list.isEmpty();
    }

    /** The same, if it has what its readers require. */
    Optional<Node> requiring(String... names) {
        return members.keySet().containsAll(List.of(names)) ? Optional.of(this) : Optional.empty();
    }

    /** Its id alone, by which another node names it. */
    Map<String, Object> reference() {
        return Map.of(ID, members.get(ID));
    }
}
