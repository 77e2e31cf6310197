package dev.herald.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements that a writer's own HTML has open at a place of the walk. One that is left open is closed where the Markdown around it ends, and an end tag that
 * ends nothing is left out, so that the theme's elements around the text stay whole.
 */
final class OpenTags {

    /** They have no end tag, or one that browsers forgive wherever it stands. */
    private static final Set<String> FREE = Set.of(
            "area", "base", "body", "br", "col", "embed", "head", "hr", "html", "img", "input", "link", "meta", "p",
            "param", "source", "track", "wbr");

    /** The page has them, and ends them itself. */
    private static final Set<String> OF_THE_PAGE = Set.of("body", "head", "html");

    /** Their end tags may be left out (HTML, section 13.1.2.4). */
    private static final Set<String> END_ALONE = Set.of(
            "caption",
            "colgroup",
            "dd",
            "dt",
            "li",
            "optgroup",
            "option",
            "rp",
            "rt",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr");

    /** They end a paragraph, and so may begin in it and go on behind it (HTML, section 13.1.2.4, on p). */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "details",
            "dialog",
            "div",
            "dl",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "main",
            "menu",
            "nav",
            "ol",
            "pre",
            "section",
            "summary",
            "table",
            "ul");

    private static final Set<String> TEXT_ONLY =
            Set.of("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp");

    private static final Set<String> FOREIGN = Set.of("svg", "math");

    /**
     * @param offset where its tag stands in the text
     * @param ended whether its end tag was met in a piece of Markdown within it, behind which it ends
     */
    private record Open(String name, int offset, boolean ended) {}

    private final Walk walk;
    private final List<Open> open = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int floor;

    OpenTags(Walk walk) {
        this.walk = walk;
    }

    /** Begins a piece of Markdown with a tag of its own; returns what {@link #leave} wants to know. */
    int enter() {
        int outer = floor;
        floor = open.size();
        return outer;
    }

    /** @param paragraph whether a block that is open may go on behind the piece */
    void leave(int outer, boolean paragraph) {
        while (open.size() > floor && !(paragraph && BLOCKS.contains(top().name()))) {
            closeTop();
        }
        if (open.size() > floor) {
            walk.rendering().crossed();
        }
        floor = outer;
    }

    /** Between two pieces of Markdown: closes what was ended in the first. */
    void settle() {
        while (open.size() > floor && top().ended()) {
            closeTop();
        }
    }

    /** Whether what looks like a tag is mere text of a script or its like. */
    boolean isText(String name) {
        return !open.isEmpty() && TEXT_ONLY.contains(top().name()) && !name.equals(top().name());
    }

    /** Whether nothing is open. */
    boolean isEmpty() {
        return open.isEmpty();
    }

    void begin(String name, int offset) {
        if (!FREE.contains(name)) {
            open.add(new Open(name, offset, false));
            counts.merge(name, 1, Integer::sum);
        }
    }

    /** Whether a slash ends the tag of an element that would otherwise stay open: browsers heed it in drawings and formulas only. */
    boolean needsEnd(String name) {
        return !FREE.contains(name) && FOREIGN.stream().noneMatch(each -> counts.getOrDefault(each, 0) > 0);
    }

    /** @return whether the end tag may be written */
    boolean end(String name, int offset) {
        if (OF_THE_PAGE.contains(name)) {
            walk.tell(offset, "'</" + name + ">' would end the page around the text", "take it away");
            return false;
        }
        if (FREE.contains(name)) {
            return true;
        }
        if (counts.getOrDefault(name, 0) == 0) {
            walk.tell(
                    offset,
                    "'</" + name + ">' ends nothing",
                    "take it away, or write <" + name + "> where it should begin");
            return false;
        }
        counts.merge(name, -1, Integer::sum);
        int found = find(name);
        closeDownTo(Math.max(found + 1, floor));
        if (found < floor) {
            open.set(found, new Open(name, open.get(found).offset(), true));
            return false;
        }
        open.remove(found);
        return true;
    }

    private int find(String name) {
        int at = open.size() - 1;
        while (open.get(at).ended() || !open.get(at).name().equals(name)) {
            at--;
        }
        return at;
    }

    private void closeDownTo(int size) {
        while (open.size() > size) {
            closeTop();
        }
    }

    private void closeTop() {
        Open left = open.remove(open.size() - 1);
        if (!left.ended()) {
            counts.merge(left.name(), -1, Integer::sum);
            tell(left);
        }
        if (left.ended() || !END_ALONE.contains(left.name())) {
            walk.out().close(left.name());
        }
    }

    private void tell(Open left) {
        if (!END_ALONE.contains(left.name())) {
            walk.tell(
                    left.offset(),
                    "'<" + left.name() + ">' is never closed",
                    "write </" + left.name() + "> where it should end");
        }
    }

    private Open top() {
        return open.get(open.size() - 1);
    }
}
