package dev.herald.output;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A post's text for feed readers: every address absolute, nothing that only makes sense on the page. */
final class FeedHtml {

    private static final List<String> ADDRESSES = List.of("href", "src", "poster");

    private final Addresses addresses;

    FeedHtml(Addresses addresses) {
        this.addresses = addresses;
    }

    /** @param page the absolute address of the post, for links within it */
    String of(String page, String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("a.anchor, script, style").remove();
        for (String attribute : ADDRESSES) {
            document.getElementsByAttribute(attribute).forEach(element -> absolute(element, attribute, page));
        }
        document.select("[tabindex], [loading], [decoding]")
                .forEach(element -> List.of("tabindex", "loading", "decoding").forEach(element::removeAttr));
        return document.body().html();
    }

    private void absolute(Element element, String attribute, String page) {
        String address = element.attr(attribute);
        if (address.startsWith("#")) {
            element.attr(attribute, page + address);
        } else if (address.startsWith("/")) {
            element.attr(attribute, addresses.absolute(address));
        }
    }
}
