package dev.herald.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings with their ids and anchors. */
final class Headings {

    private static final Pattern CLAIMED =
            Pattern.compile("\\{[^{}\\n]*#([\\w:./\\p{L}\\p{N}-]+)[^{}\\n]*}\\s*#*\\s*$");

    private Headings() {}

    /** Looks at all headings before the walk: whether one is the page's own title, and which ids are claimed. */
    static void survey(Rendering rendering) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(rendering.document());
        while (!open.isEmpty()) {
            for (Node child = open.pop().getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Heading heading) {
                    survey(heading, rendering);
                } else if (child instanceof Block && !(child instanceof Paragraph)) {
                    open.push(child);
                }
            }
        }
    }

    private static void survey(Heading heading, Rendering rendering) {
        if (heading.getLevel() == 1) {
            rendering.shiftHeadings();
        }
        if (rendering.hasBraces() && heading.getText().indexOf('{') >= 0) {
            Matcher claimed = CLAIMED.matcher(heading.getText());
            if (claimed.find()) {
                rendering.outline().reserve(claimed.group(1));
            }
        }
    }

    static void write(Heading node, Walk walk) {
        walk.typography().restart();
        Trailing trailing =
                walk.rendering().hasExtras() ? Trailing.ofHeading(node, walk) : Trailing.none(Attributes.NONE);
        String tag = "h" + walk.rendering().level(node.getLevel());
        Output out = walk.out().line().gap();
        int start = out.length();
        int textStart = out.textLength();
        walk.childrenWithin(node, 0, trailing.start());
        if (walk.isBody() && walk.rendering().hasExtras()) {
            anchored(node, tag, trailing, start, textStart, walk);
        } else {
            out.insert(start, "<" + tag + ">");
        }
        out.raw("</").raw(tag).raw(">\n").gap();
    }

    private static void anchored(Heading node, String tag, Trailing trailing, int start, int textStart, Walk walk) {
        Output out = walk.out();
        Attributes attributes = trailing.attributes();
        String slug = Outline.slug(out.textFrom(textStart));
        String id = attributes
                .id()
                .map(walk.rendering().outline()::claim)
                .orElseGet(() -> walk.rendering().outline().unique(slug));
        if (!attributes.classes().contains("no_toc")) {
            walk.rendering()
                    .outline()
                    .add(walk.rendering().level(node.getLevel()), id, label(node, trailing, out.htmlFrom(start), walk));
        }
        Output open = new Output(64);
        open.raw('<').raw(tag).attribute("id", id);
        attributes.withId(Optional.empty()).write(open, walk.rendering().isGuest());
        out.insert(start, open.raw('>').html());
        anchor(id, out);
    }

    /** Drawn by the theme, for the pointer only: a screen reader has the heading itself, the keyboard the table of contents. */
    private static void anchor(String id, Output out) {
        out.raw(" <a class=\"anchor\"")
                .attribute("href", "#" + Urls.encode(id))
                .raw(" aria-hidden=\"true\" tabindex=\"-1\"></a>");
    }

    /** The heading's inline markup without links and ids. */
    private static String label(Heading node, Trailing trailing, String html, Walk walk) {
        if (!html.contains("<a ") && !html.contains(" id=")) {
            return html;
        }
        Walk again = new Walk(walk.rendering(), Part.LABEL, true, 64);
        again.childrenWithin(node, 0, trailing.start());
        return again.out().html();
    }
}
