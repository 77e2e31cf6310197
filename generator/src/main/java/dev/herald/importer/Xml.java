package dev.herald.importer;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * One element of an export with all that is in it. No document type is read and no entity fetched; names of HTML's entities, which XML does not know, are
 * understood, and so is an {@code &} that stands for itself.
 *
 * @param name with its prefix, as in {@code wp:post_id}
 * @param text directly in it, its CDATA among it
 * @param line in the text that was read, from 1
 */
record Xml(String name, Map<String, String> attributes, String text, List<Xml> children, int line) {

    private static final int DEEPEST = 100;
    private static final Pattern OUTSIDE = Pattern.compile("(?s)(<!\\[CDATA\\[.*?]]>)|&(#?\\w+;)?");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");
    private static final Pattern PLAIN = Pattern.compile("(?:amp|lt|gt|quot|apos);");

    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** @throws XMLStreamException if this is not one element with all its ends */
    static Xml of(String text) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(sound(text)));
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            // what stands above the element
        }
        return element(reader, 0);
    }

    /** As much as can be understood of an element that is broken within; nothing if it has no name of its own any more. */
    static Optional<Xml> lenient(String text) {
        org.jsoup.nodes.Document page = Jsoup.parse(FORBIDDEN.matcher(text).replaceAll(""), "", Parser.xmlParser());
        return page.children().stream().findFirst().map(element -> of(element, 0));
    }

    private static Xml of(org.jsoup.nodes.Element element, int depth) {
        StringBuilder text = new StringBuilder();
        element.textNodes().forEach(node -> text.append(node.getWholeText()));
        Map<String, String> attributes = new HashMap<>();
        element.attributes().forEach(one -> attributes.put(one.getKey(), one.getValue()));
        return new Xml(
                element.tagName(),
                attributes,
                text.toString(),
                depth == DEEPEST
                        ? List.of()
                        : element.children().stream()
                                .map(child -> of(child, depth + 1))
                                .toList(),
                1);
    }

    private static Xml element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("too many elements within each other", reader.getLocation());
        }
        String name = name(reader);
        int line = reader.getLocation().getLineNumber();
        Map<String, String> attributes = attributes(reader);
        StringBuilder text = new StringBuilder();
        List<Xml> children = new ArrayList<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                children.add(element(reader, depth + 1));
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return new Xml(name, attributes, text.toString(), children, line);
    }

    private static String name(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        String local = reader.getLocalName();
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static String sound(String text) {
        Matcher signs = OUTSIDE.matcher(FORBIDDEN.matcher(text).replaceAll(""));
        return signs.replaceAll(sign -> Matcher.quoteReplacement(
                sign.group(1) != null ? sign.group() : entity(Optional.ofNullable(sign.group(2)))));
    }

    private static String entity(Optional<String> name) {
        if (name.filter(PLAIN.asMatchPredicate()).isPresent()) {
            return "&" + name.get();
        }
        String meant = Parser.unescapeEntities("&" + name.orElse(""), false);
        String shown = FORBIDDEN.matcher(meant).replaceAll("");
        return shown.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** The children of that name. */
    Stream<Xml> all(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    /** The text of the first child of that name, without blanks around it; "" if there is none. */
    String get(String name) {
        return whole(name).strip();
    }

    /** The same with its blanks. */
    String whole(String name) {
        return all(name).findFirst().map(Xml::text).orElse("");
    }

    /** An attribute; "" if there is none. */
    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }
}
