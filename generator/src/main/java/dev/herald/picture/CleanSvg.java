package dev.herald.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.ProcessingInstruction;
import org.jsoup.nodes.TextNode;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;

/**
 * An SVG that runs nothing and loads nothing from elsewhere, also when somebody opens it by itself (SVG 2, section 2.2: what the animated and static secure modes
 * leave out). One that has nothing of the kind stays as it is, byte for byte.
 *
 * @param removed what was taken out, for people, in order
 */
record CleanSvg(byte[] bytes, List<String> removed) {

    private static final Set<String> GONE = Set.of(
            "script",
            "foreignobject",
            "handler",
            "listener",
            "iframe",
            "embed",
            "object",
            "audio",
            "video",
            "canvas",
            "meta",
            "link",
            "base",
            "form",
            "input",
            "button",
            "img",
            "frame");
    private static final Set<String> MOVERS = Set.of("animate", "set", "animatetransform", "animatemotion");
    private static final Set<String> PATHS_OF_WRITERS = Set.of("inkscape:export-filename", "sodipodi:absref");
    private static final Pattern LINK =
            Pattern.compile("(?:https?:|mailto:|[^:]*(?:[/?#]|$)).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    CleanSvg {
        removed = List.copyOf(removed);
    }

    static CleanSvg of(byte[] svg) {
        DrawingText drawing = DrawingText.of(svg);
        Set<String> removed = new TreeSet<>(drawing.removed());
        Document document = Jsoup.parse(drawing.text(), "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        clean(document, removed);
        if (removed.isEmpty()) {
            return new CleanSvg(svg, List.of());
        }
        List.copyOf(document.childNodes()).forEach(CleanSvg::prolog);
        return new CleanSvg(document.outerHtml().getBytes(StandardCharsets.UTF_8), List.copyOf(removed));
    }

    private static void clean(Document document, Set<String> removed) {
        for (Element element : document.getAllElements()) {
            String name = local(element.tagName());
            if (GONE.contains(name) || MOVERS.contains(name) && runs(element)) {
                element.remove();
                removed.add(name.equals("script") ? "a script" : "<" + element.tagName() + ">");
            } else {
                element.attributes().asList().forEach(attribute -> clean(element, attribute, removed));
                if (name.equals("style")) {
                    style(element, removed);
                }
            }
        }
        document.nodeStream(ProcessingInstruction.class).toList().forEach(one -> instruction(one, removed));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether it sets an address, or what a click does. */
    private static boolean runs(Element mover) {
        String target = local(mover.attr("attributeName").strip());
        return target.equals("href") || target.startsWith("on");
    }

    private static void clean(Element element, Attribute attribute, Set<String> removed) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().replaceAll("[\\x00-\\x20]+", " ").strip();
        if (local(name).startsWith("on")) {
            drop(element, attribute, "the handler '" + attribute.getKey() + "'", removed);
        } else if (PATHS_OF_WRITERS.contains(name)) {
            drop(element, attribute, "a path on its writer's machine", removed);
        } else if (local(name).equals("href") || name.equals("src")) {
            boolean link = local(element.tagName()).equals("a");
            boolean safe = DrawingCss.isWithin(value)
                    || link && LINK.matcher(value.replace(" ", "")).matches();
            if (!safe) {
                drop(element, attribute, "an address that leads out of it", removed);
            }
        } else if (!DrawingCss.clean(value).equals(value)) {
            element.attr(attribute.getKey(), DrawingCss.clean(value));
            removed.add("an address that leads out of it");
        }
    }

    private static void drop(Element element, Attribute attribute, String what, Set<String> removed) {
        element.removeAttr(attribute.getKey());
        removed.add(what);
    }

    /** Its text may be in parts, between comments and in CDATA sections; browsers read it as one. */
    private static void style(Element element, Set<String> removed) {
        String css = element.textNodes().stream().map(TextNode::getWholeText).collect(Collectors.joining());
        String clean = DrawingCss.clean(css);
        if (!clean.equals(css)) {
            removed.add("a style sheet from elsewhere");
            element.empty().appendChild(new TextNode(clean));
        }
    }

    /** A style sheet beside the drawing, which may be a program (XSLT). */
    private static void instruction(ProcessingInstruction instruction, Set<String> removed) {
        if (instruction.target().equalsIgnoreCase("xml-stylesheet")) {
            instruction.remove();
            removed.add("a style sheet from elsewhere");
        }
    }

    /** What is written anew is in UTF-8, whatever it was in, and says nothing of it. */
    private static void prolog(Node node) {
        if (node instanceof DocumentType || node instanceof XmlDeclaration) {
            node.remove();
        }
    }
}
