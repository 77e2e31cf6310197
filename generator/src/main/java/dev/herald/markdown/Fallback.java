package dev.herald.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;

/** Flexmark's own renderer, for nodes that ours does not know. */
final class Fallback {

    private static final HtmlRenderer TRUSTING = HtmlRenderer.builder().build();
    private static final HtmlRenderer WARY = HtmlRenderer.builder(
                    new MutableDataSet().set(HtmlRenderer.ESCAPE_HTML, true).set(HtmlRenderer.SUPPRESS_HTML, true))
            .build();

    private Fallback() {}

    static void write(Node node, Walk walk) {
        HtmlRenderer renderer = walk.rendering().isGuest() ? WARY : TRUSTING;
        walk.out().raw(renderer.render(node).strip());
        walk.out().unseen(node.getChars());
    }
}
