package dev.herald.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements that are open in a text. Each is known by what it may hold, so strictly that a browser's parser (HTML, section "Tree construction") would
 * neither move nor add nor close an element by itself.
 */
final class Nesting {

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        know(
                Kind.WORDS,
                "a",
                "abbr",
                "b",
                "code",
                "del",
                "em",
                "i",
                "ins",
                "kbd",
                "mark",
                "s",
                "small",
                "span",
                "strong",
                "sub",
                "sup");
        know(Kind.POINT, "br", "img");
        know(Kind.RULE, "hr");
        know(Kind.LINES, "p", "pre", "h1", "h2", "h3", "h4", "h5", "h6");
        know(Kind.BLOCK, "aside", "blockquote", "div", "figcaption", "figure", "nav", "section");
        know(Kind.LIST, "ol", "ul");
        know(Kind.ITEM, "li");
        know(Kind.TERMS, "dl");
        know(Kind.TERM, "dd", "dt");
        know(Kind.TABLE, "table");
        know(Kind.PART, "tbody", "thead");
        know(Kind.ROW, "tr");
        know(Kind.CELL, "td", "th");
    }

    private static void know(Kind kind, String... names) {
        List.of(names).forEach(name -> KINDS.put(name, kind));
    }

    private enum Kind {
        WORDS,
        POINT,
        RULE,
        LINES,
        BLOCK,
        LIST,
        ITEM,
        TERMS,
        TERM,
        TABLE,
        PART,
        ROW,
        CELL;

        private static final Set<Kind> INLINE = EnumSet.of(WORDS, POINT);
        private static final Set<Kind> FLOW = EnumSet.of(WORDS, POINT, RULE, LINES, BLOCK, LIST, TERMS, TABLE);

        Set<Kind> holds() {
            return switch (this) {
                case POINT, RULE -> Set.of();
                case WORDS, LINES -> INLINE;
                case BLOCK, ITEM, TERM, CELL -> FLOW;
                case LIST -> Set.of(ITEM);
                case TERMS -> Set.of(TERM);
                case TABLE -> Set.of(PART);
                case PART -> Set.of(ROW);
                case ROW -> Set.of(CELL);
            };
        }
    }

    private record Open(String name, Kind kind, boolean task) {}

    private final Deque<Open> open = new ArrayDeque<>(List.of(new Open("", Kind.BLOCK, false)));

    /**
     * Opens an element.
     *
     * @param task whether it is of the class of tasks
     * @return false if it is not known, or may not stand here
     */
    boolean begin(String name, boolean task) {
        Kind kind = KINDS.get(name);
        boolean fits = kind != null && open.getLast().kind.holds().contains(kind);
        if (!fits || name.equals("a") && isIn("a")) {
            return false;
        }
        if (!kind.holds().isEmpty()) {
            open.addLast(new Open(name, kind, task && name.equals("li")));
        }
        return true;
    }

    /** @return false if it is not the last that was opened */
    boolean end(String name) {
        return open.removeLast().name.equals(name) && !open.isEmpty();
    }

    /** Whether text may stand here, and not white space only. */
    boolean holdsText() {
        return open.getLast().kind.holds().contains(Kind.WORDS);
    }

    boolean isInTask() {
        return open.getLast().task;
    }

    boolean isIn(String name) {
        return open.stream().anyMatch(outer -> outer.name.equals(name));
    }

    /** How many elements are open. */
    int depth() {
        return open.size() - 1;
    }
}
