package dev.herald.picture;

import dev.herald.site.Image.Size;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An SVG, whose outermost element says how large it is (CSS Images 3, section 5: width, height, else the proportions of the view box). */
final class Drawing {

    static final String TYPE = "image/svg+xml";

    private static final Pattern LENGTH = Pattern.compile("\\s*\\+?(\\d*\\.?\\d+)(px|pt|pc|in|cm|mm|)\\s*");

    private static final Pattern BOX =
            Pattern.compile("\\s*\\S+[\\s,]+\\S+[\\s,]+(\\d*\\.?\\d+)[\\s,]+(\\d*\\.?\\d+)\\s*");

    private static final Map<String, Double> PIXELS =
            Map.of("", 1.0, "px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "in", 96.0, "cm", 96 / 2.54, "mm", 96 / 25.4);

    private static final double USUAL_WIDTH = 300; // of what says nothing (CSS 2.1, section 10.3.2)
    private static final double USUAL_HEIGHT = 150;

    private Drawing() {}

    static Optional<Size> size(InputStream in) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.next() != XMLStreamReader.START_ELEMENT) {} // comments, and the document type, which is not read
            return xml.getLocalName().equals("svg") ? size(xml) : Optional.empty();
        } catch (XMLStreamException broken) {
            return Optional.empty();
        }
    }

    /** Whether browsers show all of it: an XML file with a fault is none to them. */
    static boolean isWhole(byte[] svg) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(svg));
            while (xml.hasNext()) {
                xml.next();
            }
            return true;
        } catch (XMLStreamException broken) {
            return false;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, space) -> InputStream.nullInputStream()); // fetches nothing
        return factory;
    }

    private static Optional<Size> size(XMLStreamReader svg) {
        Optional<Double> width = length(svg.getAttributeValue(null, "width"));
        Optional<Double> height = length(svg.getAttributeValue(null, "height"));
        Optional<Box> box = box(svg.getAttributeValue(null, "viewBox"));
        double shape = box.map(one -> one.width / one.height).orElse(USUAL_WIDTH / USUAL_HEIGHT);
        double wide = width.or(() -> height.map(high -> high * shape))
                .or(() -> box.map(Box::width))
                .orElse(USUAL_WIDTH);
        return Optional.of(new Size(pixels(wide), pixels(height.orElse(wide / shape)), TYPE));
    }

    private static int pixels(double length) {
        return Math.max(1, (int) Math.round(length));
    }

    /** In pixels; a share of the page, or a size in letters, says nothing. */
    private static Optional<Double> length(String written) {
        Matcher length = LENGTH.matcher(written == null ? "%" : written);
        return length.matches()
                ? Optional.of(Double.parseDouble(length.group(1)) * PIXELS.get(length.group(2)))
                        .filter(pixels -> pixels > 0)
                : Optional.empty();
    }

    private static Optional<Box> box(String written) {
        Matcher box = BOX.matcher(written == null ? "" : written);
        return box.matches()
                ? Optional.of(new Box(Double.parseDouble(box.group(1)), Double.parseDouble(box.group(2))))
                        .filter(read -> read.width > 0 && read.height > 0)
                : Optional.empty();
    }

    /** How wide and high the view box is; where it begins does not matter. */
    private record Box(double width, double height) {}
}
