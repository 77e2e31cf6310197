package dev.herald.feed;

import dev.herald.output.Srcset;
import dev.herald.site.Addresses;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A post's text for feed readers: every address absolute, nothing that only makes sense on the page. */
final class FeedHtml {

    private static final List<String> ADDRESSES = List.of("href", "src", "poster", "data", "cite");
    private static final List<String> OF_THE_PAGE = List.of("tabindex", "loading", "decoding");

    private FeedHtml() {}

    /** @param page the absolute address of the post, for what stands beside it and for links within it */
    static String of(String page, String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("a.anchor, script, style").remove();
        for (String attribute : ADDRESSES) {
            for (Element element : document.getElementsByAttribute(attribute)) {
                element.attr(attribute, Addresses.absolute(page, element.attr(attribute)));
            }
        }
        for (Element picture : document.getElementsByAttribute("srcset")) {
            picture.attr(
                    "srcset", Srcset.map(picture.attr("srcset"), candidate -> Addresses.absolute(page, candidate)));
        }
        document.select("[tabindex], [loading], [decoding]")
                .forEach(element -> OF_THE_PAGE.forEach(element::removeAttr));
        return document.body().html();
    }
}
