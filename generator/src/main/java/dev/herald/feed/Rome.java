package dev.herald.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.function.Consumer;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/**
 * What Rome writes of a feed: all but its items. A post stands in many feeds, of the site, its tags, its author and its series, and Rome would write it
 * anew for each.
 */
final class Rome {

    private Rome() {}

    /**
     * The frame of a feed, with the same line breaks everywhere.
     *
     * @param more what Rome has no words for, given to the root element
     * @param foot what stands behind the last item
     */
    static Frame frame(WireFeed feed, Consumer<Element> more, String foot) {
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            more.accept(document.getRootElement());
            Format format = Format.getPrettyFormat().setLineSeparator("\n");
            String xml = new XMLOutputter(format).outputString(document);
            return new Frame(xml.substring(0, xml.length() - foot.length()), "", foot);
        } catch (FeedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
