package dev.herald.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as Markdown that Herald reads back as the same text. What Markdown cannot say stays HTML. */
final class Blocks {

    /** Stands where lists stop. */
    static final String MORE = "herald-more";

    private static final Set<String> BLOCK = Set.of(
            "address",
            "article",
            "aside",
            "audio",
            "blockquote",
            "center",
            "details",
            "dd",
            "div",
            "dl",
            "dt",
            "embed",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            MORE,
            "hr",
            "iframe",
            "li",
            "main",
            "nav",
            "object",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "ul",
            "video");
    private static final Set<String> DROPPED =
            Set.of("script", "style", "noscript", "template", "form", "input", "button", "svg");

    /** What themes show side by side. */
    static final String GALLERY = "gallery";

    /** As WordPress, Jetpack and Ghost call theirs. */
    private static final Set<String> GALLERIES =
            Set.of(GALLERY, "wp-block-gallery", "blocks-gallery-grid", "tiled-gallery", "kg-gallery-container");

    private final List<String> blocks = new ArrayList<>();
    private final List<Node> run = new ArrayList<>();

    private Blocks() {}

    /** All that is in an element. */
    static String of(Element element) {
        return String.join("\n\n", list(element));
    }

    private static List<String> list(Element element) {
        Blocks blocks = new Blocks();
        blocks.within(element);
        return blocks.blocks;
    }

    private void within(Element element) {
        element.childNodes().forEach(this::node);
        endParagraph();
    }

    private void node(Node node) {
        if (node instanceof Element element && isBlock(element)) {
            endParagraph();
            block(element);
        } else if (node instanceof Element || node instanceof TextNode) {
            run.add(node);
        }
    }

    private static boolean isBlock(Element element) {
        return BLOCK.contains(element.normalName())
                || !element.normalName().equals("a")
                        && element.children().stream().anyMatch(Blocks::isBlock);
    }

    private void endParagraph() {
        add(Inlines.of(List.copyOf(run)));
        run.clear();
    }

    private void add(String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }

    private void block(Element element) {
        String name = element.normalName();
        if (DROPPED.contains(name)) {
            return;
        }
        if (isGallery(element) && element.parents().stream().noneMatch(Blocks::isGallery)) {
            add("<div class=\"" + GALLERY + "\">");
            block(name, element);
            add("</div>");
        } else {
            block(name, element);
        }
    }

    private void block(String name, Element element) {
        switch (name) {
            case MORE -> add("<!--more-->");
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
            case "hr" -> add("***");
            case "ul", "ol" -> {
                if (element.className().contains("gallery")) { // its pictures are no list
                    element.children().forEach(this::within);
                } else {
                    add(list(element, name.equals("ol")));
                }
            }
            case "blockquote" -> add(prefixed(of(element), "> "));
            case "pre" -> add(CodeBlock.of(element));
            case "table" -> add(Tables.of(element));
            case "dl" -> add(definitions(element));
            case "details" -> add(Raw.of(element));
            case "figure" -> figure(element);
            case "iframe", "embed", "object", "video", "audio" -> add(Embeds.block(element));
            default -> within(element);
        }
    }

    private static boolean isGallery(Element element) {
        return GALLERIES.stream().anyMatch(element::hasClass)
                && element.select("img").size() > 1;
    }

    private void heading(Element element, int level) {
        String words = Inlines.of(element.childNodes()).replace("\\\n", " ").replaceFirst("(#+)$", "\\\\$1");
        if (!words.isBlank()) {
            String id = element.id().matches("[\\w-]+") ? " {#" + element.id() + "}" : "";
            add("#".repeat(level) + " " + words + id);
        }
    }

    private void figure(Element figure) {
        Element caption = figure.children().stream()
                .filter(child -> child.normalName().equals("figcaption"))
                .findFirst()
                .orElse(null);
        List<Element> pictures = figure.select("img");
        boolean one = pictures.size() == 1
                && figure.select("table, blockquote, figure figure, pre").isEmpty();
        boolean plain = caption == null || caption.select("a, img").isEmpty();
        if (one && plain && figure.select("a").isEmpty()) {
            add(Pictures.markdown(pictures.get(0), caption == null ? "" : caption.text()));
            return;
        }
        if (caption != null) {
            caption.remove();
        }
        within(figure);
        if (caption != null && caption.hasText()) {
            caption.tagName("em");
            add(Inlines.of(List.of(caption)));
        }
    }

    private String list(Element list, boolean numbered) {
        int number = numbered && list.attr("start").matches("\\d{1,8}") ? Integer.parseInt(list.attr("start")) : 1;
        boolean follows = !blocks.isEmpty() && blocks.get(blocks.size() - 1).matches("(?s)(?:-|\\d+\\.) .*");
        List<Element> items = list.children().stream()
                .filter(item -> !DROPPED.contains(item.normalName()))
                .toList();
        List<List<String>> contents = items.stream().map(Blocks::item).toList();
        boolean loose = contents.stream().anyMatch(Blocks::isLoose);
        List<String> lines = new ArrayList<>();
        for (List<String> content : contents) {
            String sign = numbered ? number++ + (follows ? ") " : ". ") : follows ? "* " : "- ";
            String text = String.join(loose ? "\n\n" : "\n", content);
            lines.add(sign + indented(text, sign.length()));
        }
        return String.join(loose ? "\n\n" : "\n", lines);
    }

    private static List<String> item(Element item) {
        if (!item.normalName().equals("li")) {
            Element wrapper = new Element("li");
            wrapper.appendChild(item.clone());
            return list(wrapper);
        }
        List<String> blocks = list(item);
        Element box = item.selectFirst("> input[type=checkbox], > label > input[type=checkbox]");
        if (box != null && !blocks.isEmpty()) {
            List<String> marked = new ArrayList<>(blocks);
            marked.set(0, (box.hasAttr("checked") ? "[x] " : "[ ] ") + marked.get(0));
            return marked;
        }
        return blocks;
    }

    /** A paragraph with a list below it needs no blank line. */
    private static boolean isLoose(List<String> content) {
        long lists = content.stream()
                .skip(1)
                .filter(block -> block.matches("(?s)(?:[-*]|1[.)]) .*"))
                .count();
        return content.size() - lists > 1;
    }

    private static String definitions(Element list) {
        List<String> blocks = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (Element child : list.select("dt, dd")) {
            if (child.normalName().equals("dt")) {
                if (open.indexOf("\n:") >= 0) {
                    blocks.add(open.toString());
                    open.setLength(0);
                }
                open.append(open.isEmpty() ? "" : "\n")
                        .append(Inlines.of(child.childNodes()).replace("\\\n", " "));
            } else {
                open.append("\n:   ").append(indented(of(child), 4));
            }
        }
        blocks.add(open.toString().strip());
        return String.join("\n\n", blocks);
    }

    private static String indented(String text, int width) {
        return text.replace("\n", "\n" + " ".repeat(width)).replaceAll("(?m)^ +$", "");
    }

    private static String prefixed(String text, String prefix) {
        return text.lines().map(line -> (prefix + line).stripTrailing()).collect(Collectors.joining("\n"));
    }
}
