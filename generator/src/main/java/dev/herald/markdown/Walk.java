package dev.herald.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.herald.site.Body;
import java.util.Optional;

/** One walk over a tree of Markdown, or over a part of it once more for another purpose. */
final class Walk {

    static final int DEEPEST = 150;

    private static final Handlers HANDLERS = Tables.register(Inlines.register(Blocks.register(new Handlers())));

    private final Rendering rendering;
    private final Part part;
    private final Output out;
    private final Typography typography;
    private final OpenTags tags = new OpenTags(this);
    private final boolean again;
    private int depth;
    private int from;
    private int to = Integer.MAX_VALUE;
    private boolean inLink;
    private boolean raw;
    private Attributes attributes = Attributes.NONE;

    /** @param again whether this part of the text was rendered before, so that its links and problems are known */
    Walk(Rendering rendering, Part part, boolean again, int size) {
        this.rendering = rendering;
        this.part = part;
        this.again = again;
        out = new Output(size);
        typography = rendering.typography();
        inLink = part == Part.LABEL;
    }

    Rendering rendering() {
        return rendering;
    }

    Addresses addresses() {
        return rendering.addresses();
    }

    Output out() {
        return out;
    }

    Typography typography() {
        return typography;
    }

    OpenTags tags() {
        return tags;
    }

    /** Tells a fault of the text, once. */
    void tell(int offset, String what, String fix) {
        if (!again) {
            addresses().problem(offset, what, fix);
        }
    }

    /** Notes a video of the text, once. */
    void shows(Body.Video video) {
        if (isBody() && !again) {
            rendering.videos().add(video);
        }
    }

    boolean isBody() {
        return part == Part.BODY;
    }

    boolean isLabel() {
        return part == Part.LABEL;
    }

    boolean isAgain() {
        return again;
    }

    /** The characters of a node; those that stand together in the text need not be gathered one by one. */
    String text(BasedSequence chars) {
        boolean together = chars.length() == chars.getEndOffset() - chars.getStartOffset();
        return together
                ? rendering.source().text().substring(chars.getStartOffset(), chars.getEndOffset())
                : chars.toString();
    }

    /** Keeps this place for the table of contents. */
    void markContents() {
        if (isBody()) {
            rendering.markContents(out.line().length());
        }
    }

    /** Notes that HTML of the writer's own was passed on. */
    void passedRaw() {
        raw = true;
        rendering.passedRaw();
    }

    boolean hasRaw() {
        return raw;
    }

    /** Writes a node, if it is not outside of what is to be written. */
    void node(Node node) {
        if (node.getStartOffset() < to && node.getEndOffset() > from && !HANDLERS.write(node, this)) {
            Fallback.write(node, this);
        }
    }

    /** Writes what stands within a tag of its own. */
    void children(Node parent) {
        int outer = tags.enter();
        bareChildren(parent);
        tags.leave(outer, parent instanceof Paragraph);
    }

    /** Writes what stands within a node that has no tag. */
    void bareChildren(Node parent) {
        if (++depth > DEEPEST) {
            rendering.tooDeep(parent.getStartOffset(), DEEPEST);
            out.shown(parent.getChars());
        } else {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                child(child);
                tags.settle();
            }
        }
        depth--;
    }

    /** Writes one line of a paragraph, in a tag of its own. */
    void line(Node first, Node end) {
        int outer = tags.enter();
        for (Node node = first; node != end; node = node.getNext()) {
            child(node);
            tags.settle();
        }
        tags.leave(outer, false);
    }

    private void child(Node child) {
        if (mayTakeAttributes(child) && Inlines.takesAttributes(child)) {
            Optional<Attributes> behind = Attributes.at(rendering.source().text(), child.getEndOffset());
            attributes = behind.orElse(Attributes.NONE);
            node(child);
            from = behind.isPresent() ? Math.max(from, behind.get().end()) : from;
        } else {
            node(child);
        }
    }

    private boolean mayTakeAttributes(Node child) {
        return rendering.hasBraces()
                && (!attributes.isEmpty() || rendering.source().is('{', child.getEndOffset()));
    }

    /** The attributes of the node that is written; they are taken once. */
    Attributes takeAttributes() {
        Attributes taken = attributes;
        attributes = Attributes.NONE;
        return taken;
    }

    void give(Attributes given) {
        attributes = given;
    }

    /** Writes attributes; an id only in the body, where no other element has it. */
    void write(Attributes written) {
        if (written.isEmpty()) {
            return;
        }
        Optional<String> id = written.id().filter(wish -> isBody()).map(rendering.outline()::unique);
        written.withId(id).write(out, rendering.isGuest());
    }

    /** The children, but only what stands in a range of the text. */
    void childrenWithin(Node parent, int start, int end) {
        int oldFrom = from;
        int oldTo = to;
        from = Math.max(from, start);
        to = Math.min(to, end);
        children(parent);
        from = oldFrom;
        to = oldTo;
    }

    void linkChildren(Node parent) {
        inLink(() -> children(parent));
    }

    /** Writes what stands within a link, where bare addresses are no links of their own. */
    void inLink(Runnable words) {
        boolean old = inLink;
        inLink = true;
        words.run();
        inLink = old;
    }

    boolean isInLink() {
        return inLink;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
