package dev.herald.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.function.Consumer;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Rome's feeds as XML. */
final class Xml {

    private Xml() {}

    /**
     * The feed as a text with the same line breaks everywhere.
     *
     * @param more what Rome has no words for, given to the root element
     */
    static String of(WireFeed feed, Consumer<Element> more) {
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            more.accept(document.getRootElement());
            Format format = Format.getPrettyFormat().setLineSeparator("\n");
            return new XMLOutputter(format).outputString(document);
        } catch (FeedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
