package dev.herald.picture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
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
            "script", "foreignobject", "handler", "listener", "iframe", "embed", "object", "audio", "video", "canvas");
    private static final Set<String> MOVERS = Set.of("animate", "set", "animatetransform", "animatemotion");
    private static final Set<String> PATHS_OF_WRITERS = Set.of("inkscape:export-filename", "sodipodi:absref");
    private static final Pattern WITHIN = Pattern.compile(
            "\\s*(?:#.*|data:image/(?:png|jpe?g|gif|webp|avif)[;,].*|)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LINK =
            Pattern.compile("(?:https?:|mailto:|[^:]*(?:[/?#]|$)).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CSS_URL =
            Pattern.compile("url\\(\\s*([\"']?)(.*?)\\1\\s*\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("@import[^;]*;?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE =
            Pattern.compile("<!DOCTYPE[^\\[>]*(\\[.*?\\]\\s*)?>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s+([\\w.-]+)\\s+(?:\"([^\"]*)\"|'([^']*)')\\s*>");
    private static final Pattern ENCODING =
            Pattern.compile("(<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"'])([A-Za-z][\\w.-]*)(?=[\"'][^>]*\\?>)");
    private static final int LARGEST_GROWTH = 1 << 16;

    CleanSvg {
        removed = List.copyOf(removed);
    }

    static CleanSvg of(byte[] svg) {
        String text = text(svg);
        Set<String> removed = new TreeSet<>();
        String plain = withoutEntities(text, removed);
        Document document = Jsoup.parse(plain, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        clean(document, removed);
        return removed.isEmpty()
                ? new CleanSvg(svg, List.of())
                : new CleanSvg(document.outerHtml().getBytes(StandardCharsets.UTF_8), List.copyOf(removed));
    }

    /** As browsers read it, with a declaration that suits UTF-8 (XML 1.0, appendix F). */
    private static String text(byte[] svg) {
        Matcher declared = ENCODING.matcher(new String(svg, StandardCharsets.ISO_8859_1));
        Charset charset = isWide(svg)
                ? StandardCharsets.UTF_16
                : declared.lookingAt() ? charset(declared.group(2)) : StandardCharsets.UTF_8;
        return ENCODING.matcher(new String(svg, charset)).replaceFirst("$1UTF-8");
    }

    private static boolean isWide(byte[] svg) {
        return Bare.begins(svg, 0, "\u00fe\u00ff") || Bare.begins(svg, 0, "\u00ff\u00fe");
    }

    /** UTF-8 for what nobody knows, and for what the declaration itself cannot be written in. */
    private static Charset charset(String name) {
        Charset declared = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        byte[] start = "<?xml".getBytes(StandardCharsets.US_ASCII);
        return new String(start, declared).equals("<?xml") ? declared : StandardCharsets.UTF_8;
    }

    /** Old programs name their namespaces by entities; what they stand for is put in their place. */
    private static String withoutEntities(String text, Set<String> removed) {
        Matcher type = TYPE.matcher(text);
        if (!type.find() || type.group(1) == null) {
            return text;
        }
        removed.add("entities");
        String plain = text.substring(0, type.start()) + text.substring(type.end());
        Matcher entity = ENTITY.matcher(type.group(1));
        while (entity.find() && plain.length() < text.length() + LARGEST_GROWTH) {
            String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
            plain = value.length() < 1000 ? plain.replace("&" + entity.group(1) + ";", value) : plain;
        }
        return plain;
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
                    element.childNodes().forEach(node -> style(node, removed));
                }
            }
        }
        List.copyOf(document.childNodes()).forEach(node -> instruction(node, removed));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether it sets an address, or what a click does. */
    private static boolean runs(Element mover) {
        String target = local(mover.attr("attributeName"));
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
            boolean safe = WITHIN.matcher(value).matches()
                    || link && LINK.matcher(value.replace(" ", "")).matches();
            if (!safe) {
                drop(element, attribute, "an address that leads out of it", removed);
            }
        } else if (!styled(value).equals(value)) {
            element.attr(attribute.getKey(), styled(value));
            removed.add("an address that leads out of it");
        }
    }

    private static void drop(Element element, Attribute attribute, String what, Set<String> removed) {
        element.removeAttr(attribute.getKey());
        removed.add(what);
    }

    private static void style(Node node, Set<String> removed) {
        String css = node instanceof DataNode data
                ? data.getWholeData()
                : node instanceof TextNode text ? text.getWholeText() : "";
        String clean = styled(css);
        if (!clean.equals(css)) {
            removed.add("a style sheet from elsewhere");
            node.replaceWith(new TextNode(clean));
        }
    }

    private static String styled(String css) {
        Matcher urls = CSS_URL.matcher(css);
        String within = urls.replaceAll(
                url -> Matcher.quoteReplacement(WITHIN.matcher(url.group(2)).matches() ? url.group() : "none"));
        return IMPORT.matcher(within).replaceAll("");
    }

    /** A style sheet beside the drawing; the declaration of XML stays. */
    private static void instruction(Node node, Set<String> removed) {
        if (node instanceof XmlDeclaration declaration && !declaration.name().equals("xml")) {
            node.remove();
            removed.add("a style sheet from elsewhere");
        } else if (node instanceof DocumentType && !removed.isEmpty()) {
            node.remove();
        }
    }
}
