package dev.herald.importer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands within one paragraph, as Markdown on one line for each line that the old page broke. */
final class Inlines {

    /** What Markdown has no sign for. */
    private static final Set<String> KEPT = Set.of(
            "abbr", "bdi", "bdo", "big", "cite", "dfn", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "samp", "small",
            "sub", "sup", "time", "u", "var");

    private static final Set<String> KEPT_ATTRIBUTES = Set.of("cite", "datetime", "dir", "href", "lang", "title");
    private static final Set<String> DROPPED =
            Set.of("script", "style", "noscript", "template", "button", "form", "select");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(?:bold|[6-9]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*italic");

    private final StringBuilder out = new StringBuilder();
    private final boolean label;

    private Inlines(boolean label) {
        this.label = label;
    }

    /** @param nodes that stand side by side in one paragraph */
    static String of(List<? extends Node> nodes) {
        Inlines inlines = new Inlines(false);
        nodes.forEach(inlines::node);
        return inlines.done();
    }

    private static String label(Element link) {
        Inlines inlines = new Inlines(true);
        link.childNodes().forEach(inlines::node);
        return inlines.done();
    }

    private String done() {
        return out.toString().replaceAll("(?:\\\\\n)+$", "").strip().replaceFirst("^(?:\\\\\n)+", "");
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            text(BLANKS.matcher(text.getWholeText()).replaceAll(" "));
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void text(String text) {
        boolean blank = out.isEmpty() || Character.isWhitespace(last());
        String words = blank ? text.replaceFirst("^ ", "") : text;
        out.append(label ? Signs.label(words) : Signs.escape(words, out.isEmpty() || last() == '\n'));
    }

    private char last() {
        return out.charAt(out.length() - 1);
    }

    private void element(Element element) {
        String name = element.normalName();
        switch (name) {
            case "br" -> lineBreak();
            case "em", "i" -> wrap(element, "*", "em");
            case "strong", "b" -> wrap(element, "**", "strong");
            case "del", "s", "strike" -> wrap(element, "~~", "del");
            case "code", "tt" -> code(element);
            case "a" -> link(element);
            case "img" -> out.append(Pictures.markdown(element));
            case "iframe", "embed", "object", "video", "audio" -> embed(element);
            case Footnotes.REFERENCE ->
                out.append("[^").append(element.attr("n")).append(']');
            default -> other(element, name);
        }
    }

    private void other(Element element, String name) {
        String style = element.attr("style");
        if (BOLD.matcher(style).find()) {
            wrap(element, "**", "strong");
        } else if (ITALIC.matcher(style).find()) {
            wrap(element, "*", "em");
        } else if (KEPT.contains(name)) {
            raw(element, name);
        } else if (!DROPPED.contains(name)) {
            element.childNodes().forEach(this::node);
        }
    }

    private void lineBreak() {
        while (!out.isEmpty() && last() == ' ') {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty()) {
            out.append("\\\n");
        }
    }

    private void raw(Element element, String name) {
        out.append('<').append(name);
        element.attributes().forEach(attribute -> {
            if (KEPT_ATTRIBUTES.contains(attribute.getKey())) {
                out.append(' ').append(attribute.getKey()).append("=\"");
                out.append(Entities.escape(attribute.getValue())).append('"');
            }
        });
        out.append('>');
        element.childNodes().forEach(this::node);
        out.append("</").append(name).append('>');
    }

    /** Blanks go outside: beside a sign they would make it text. */
    private void wrap(Element element, String sign, String tag) {
        Inlines within = new Inlines(label);
        element.childNodes().forEach(within::node);
        String whole = within.out.toString();
        String inner = whole.strip();
        if (inner.isEmpty() || inner.equals("\\")) {
            text(whole.isEmpty() ? "" : " ");
            return;
        }
        if (!whole.equals(whole.stripLeading())
                || element.firstChild() instanceof TextNode first
                        && first.getWholeText().matches("(?s)\\s.*")) {
            text(" ");
        }
        boolean blankBehind = !whole.equals(whole.stripTrailing());
        inner = inner.replaceFirst("\\\\$", "");
        boolean plain = flanked(inner, blankBehind ? ' ' : next(element)) && !inner.contains("\n\n");
        out.append(plain ? sign : "<" + tag + ">").append(inner).append(plain ? sign : "</" + tag + ">");
        if (blankBehind) {
            text(" ");
        }
    }

    /** Whether the signs would open and close here (CommonMark, section 6.2). */
    private boolean flanked(String inner, char next) {
        char before = out.isEmpty() ? ' ' : last();
        char first = inner.charAt(0);
        char end = inner.charAt(inner.length() - 1);
        boolean opens = !isSign(first) || Character.isWhitespace(before) || isSign(before);
        boolean closes = !isSign(end) || Character.isWhitespace(next) || isSign(next);
        boolean beside = "*~".indexOf(before) >= 0 || "*~".indexOf(next) >= 0;
        return opens && closes && !beside;
    }

    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
    }

    /** The letter behind an element; that of another element's sign if one follows at once. */
    private static char next(Element element) {
        Node next = element.nextSibling();
        if (next == null) {
            return element.parent() == null || element.parent().isBlock() ? ' ' : next(element.parent());
        }
        if (next instanceof TextNode text) {
            return text.getWholeText().isEmpty() ? ' ' : text.getWholeText().charAt(0);
        }
        if (next instanceof Element other) {
            String name = other.normalName();
            boolean marked = Set.of("em", "i", "strong", "b").contains(name);
            return marked ? '*' : name.equals("br") ? ' ' : name.equals("code") ? '`' : '[';
        }
        return ' ';
    }

    private void code(Element element) {
        String code = BLANKS.matcher(element.wholeText()).replaceAll(" ");
        if (code.isBlank()) {
            return;
        }
        if (!element.select("a, img").isEmpty()) {
            element.childNodes().forEach(this::node);
            return;
        }
        String ticks = "`";
        while (code.contains(ticks)) {
            ticks += "`";
        }
        boolean space = code.startsWith("`") || code.endsWith("`");
        out.append(ticks).append(space ? " " + code + " " : code).append(ticks);
    }

    private void link(Element link) {
        String href = link.attr("href").strip();
        if (href.isEmpty()) {
            anchor(link);
            link.childNodes().forEach(this::node);
            return;
        }
        String label = label(link);
        if (label.isEmpty() || this.label) {
            out.append(label);
            return;
        }
        if (!out.isEmpty() && last() == '!') {
            out.insert(out.length() - 1, '\\');
        }
        if (link.text().equals(href)
                && href.matches("https?://[^\\s<>]+")
                && link.select("img").isEmpty()) {
            out.append('<').append(href).append('>');
        } else {
            out.append('[')
                    .append(label)
                    .append("](")
                    .append(Pictures.address(href))
                    .append(title(link))
                    .append(')');
        }
    }

    /** Where links from elsewhere on the page lead. */
    private void anchor(Element link) {
        String id = link.hasAttr("id") ? link.id() : link.attr("name");
        if (!id.isBlank()) {
            out.append("<a id=\"").append(Entities.escape(id)).append("\"></a>");
        }
    }

    private static String title(Element element) {
        return Pictures.title(element.attr("title"));
    }

    private void embed(Element element) {
        String address = Embeds.address(element);
        if (!address.isEmpty()) {
            out.append('<').append(address).append('>');
        }
    }
}
