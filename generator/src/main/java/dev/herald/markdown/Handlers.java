package dev.herald.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;

/** Who writes which kind of node. */
final class Handlers {

    /** Writes one kind of node. */
    @FunctionalInterface
    interface Handler<N extends Node> {
        void write(N node, Walk walk);
    }

    private record Typed<N extends Node>(Class<N> type, Handler<N> handler) {
        void write(Node node, Walk walk) {
            handler.write(type.cast(node), walk);
        }
    }

    private final Map<Class<?>, Typed<?>> byType = new HashMap<>();

    <N extends Node> Handlers on(Class<N> type, Handler<N> handler) {
        byType.put(type, new Typed<>(type, handler));
        return this;
    }

    /** @return whether the node is of a known kind */
    boolean write(Node node, Walk walk) {
        Typed<?> typed = byType.get(node.getClass());
        if (typed != null) {
            typed.write(node, walk);
        }
        return typed != null;
    }
}
