package dev.herald.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/**
 * Attributes at the end of a block.
 *
 * @param start where the block's own text ends
 * @param brace where they begin themselves
 */
record Trailing(Attributes attributes, int start, int brace) {

    private static final Trailing NONE = none(Attributes.NONE);

    /** A block whose own text has no attributes at its end. */
    static Trailing none(Attributes attributes) {
        return new Trailing(attributes, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** On the last line of a paragraph, or on a line of their own below it. */
    static Trailing ofParagraph(Paragraph node, Walk walk) {
        if (!walk.rendering().hasBraces()) {
            return NONE;
        }
        Optional<Trailing> within = lastLine(node, walk);
        boolean lazy = within.isPresent()
                && !(node.getParent() instanceof Document)
                && isAtMargin(within.get().brace(), walk);
        if (lazy) {
            return new Trailing(
                    Attributes.NONE,
                    within.get().start(),
                    within.get().brace()); // they belong to the list or quote around it
        }
        return within.orElseGet(() -> none(below(node, walk).orElse(Attributes.NONE)));
    }

    /** At the end of a heading's line, or on a line of their own below it. */
    static Trailing ofHeading(Node node, Walk walk) {
        if (!walk.rendering().hasBraces()) {
            return NONE;
        }
        String text = walk.rendering().source().text();
        int end = end(node, text);
        int brace = text.lastIndexOf('{', end);
        if (brace >= node.getStartOffset()) {
            Optional<Attributes> found = Attributes.at(text, brace).filter(attributes -> closes(attributes, end, text));
            if (found.isPresent()) {
                return new Trailing(found.get(), textEnd(text, brace), brace);
            }
        }
        return none(below(node, walk).orElse(Attributes.NONE));
    }

    /** Whether only closing marks of the heading follow, as in {@code ## Title {#id} ##} or the underline of a heading. */
    private static boolean closes(Attributes attributes, int end, String text) {
        return text.substring(attributes.end(), Math.max(end, attributes.end())).matches("[ \\t]*#*\\s*(?:=+|-+)?\\s*");
    }

    /** Right below a list or quote, as Kramdown has them; Markdown takes that line for one of its last paragraph. */
    static Trailing ofContainer(Node node, Walk walk) {
        if (!walk.rendering().hasBraces()) {
            return NONE;
        }
        Optional<Trailing> lazy = node.getParent() instanceof Document
                ? lastParagraph(node)
                        .flatMap(paragraph -> lastLine(paragraph, walk))
                        .filter(found -> isAtMargin(found.brace(), walk))
                : Optional.empty();
        return lazy.orElseGet(() -> none(below(node, walk).orElse(Attributes.NONE)));
    }

    private static Optional<Paragraph> lastParagraph(Node node) {
        Node last = node.getLastChild();
        while (last != null && !(last instanceof Paragraph)) {
            last = last.getLastChild();
        }
        return Optional.ofNullable((Paragraph) last);
    }

    /** Whether a paragraph is nothing but the attributes of the block above it. */
    static boolean isOnlyAttributes(Paragraph node, Walk walk) {
        return walk.rendering().hasBraces()
                && lastLine(node, walk)
                        .filter(found -> found.brace() <= node.getStartOffset())
                        .filter(found -> !found.attributes().words().contains("toc"))
                        .isPresent()
                && node.getPrevious() != null;
    }

    /** The attributes that stand alone on the line below a block. */
    static Optional<Attributes> below(Node node, Walk walk) {
        if (!walk.rendering().hasBraces() || !(node.getNext() instanceof Paragraph next) || !touch(node, next, walk)) {
            return Optional.empty();
        }
        return lastLine(next, walk)
                .filter(found -> found.brace() <= next.getStartOffset())
                .map(Trailing::attributes)
                .or(() -> firstLine(next, walk));
    }

    /** Kramdown's attributes on the first line of a paragraph: the paragraph's own, unless they touch the block above. */
    static Optional<Attributes> above(Paragraph node, Walk walk) {
        return walk.rendering().hasBraces() ? firstLine(node, walk) : Optional.empty();
    }

    /** Whether no blank line parts a paragraph from the block before it. */
    static boolean touchesPrevious(Paragraph node, Walk walk) {
        return node.getPrevious() != null && touch(node.getPrevious(), node, walk);
    }

    private static boolean touch(Node node, Node next, Walk walk) {
        String text = walk.rendering().source().text();
        int end = end(node, text);
        return next.getStartOffset() > end
                && text.substring(end, next.getStartOffset())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        == 1;
    }

    private static Optional<Attributes> firstLine(Paragraph node, Walk walk) {
        String text = walk.rendering().source().text();
        int lineEnd = text.indexOf('\n', node.getStartOffset());
        return text.startsWith("{:", node.getStartOffset()) && lineEnd >= 0 && lineEnd < end(node, text)
                ? Attributes.at(text, node.getStartOffset())
                        .filter(found -> found.end() <= lineEnd
                                && text.substring(found.end(), lineEnd).isBlank())
                : Optional.empty();
    }

    private static Optional<Trailing> lastLine(Paragraph node, Walk walk) {
        String text = walk.rendering().source().text();
        int end = end(node, text);
        if (end == 0 || text.charAt(end - 1) != '}') {
            return Optional.empty();
        }
        int start = Math.max(node.getStartOffset(), text.lastIndexOf('\n', end - 1) + 1);
        while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        int from = start;
        return Attributes.at(text, from)
                .filter(found -> found.end() == end)
                .map(found -> new Trailing(found, textEnd(text, from), from));
    }

    private static int textEnd(String text, int brace) {
        int end = brace;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int end(Node node, String text) {
        int end = node.getEndOffset();
        while (end > node.getStartOffset() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isAtMargin(int offset, Walk walk) {
        return offset > 0 && walk.rendering().source().text().charAt(offset - 1) == '\n';
    }
}
