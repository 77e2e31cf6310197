package dev.herald.markdown;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** HTML that may hold a guest's tags: what an allow-list knows stays, scripts, forms, frames and event handlers go, and every tag is closed. */
final class GuestHtml {

    private static final String BASE = "https://guest.invalid/"; // only so that relative addresses count as https

    private static final Cleaner CLEANER = new Cleaner(allowed());

    private GuestHtml() {}

    static String clean(String html) {
        Document clean = CLEANER.clean(Jsoup.parseBodyFragment(html, BASE));
        clean.outputSettings().prettyPrint(false);
        for (Element player : clean.select("[data-embed]")) {
            if (!Video.isPlayer(player.attr("data-embed"))) {
                player.removeAttr("data-embed");
            }
        }
        clean.select("input").not("li.task > input").remove(); // a field of a form that is gone
        for (Element shown : clean.select("[src], [poster]")) {
            keepPictures(shown, "src");
            keepPictures(shown, "poster");
        }
        return clean.body().html();
    }

    private static void keepPictures(Element shown, String attribute) {
        if (shown.hasAttr(attribute) && !Urls.isSafePicture(shown.attr(attribute))) {
            shown.removeAttr(attribute);
        }
    }

    private static Safelist allowed() {
        Safelist allowed = new Safelist();
        allowed.addTags(
                "a",
                "abbr",
                "aside",
                "b",
                "bdi",
                "bdo",
                "blockquote",
                "br",
                "caption",
                "cite",
                "code",
                "col",
                "colgroup",
                "dd",
                "del",
                "details",
                "dfn",
                "div",
                "dl",
                "dt",
                "em",
                "figcaption",
                "figure",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "hr",
                "i",
                "img",
                "input",
                "ins",
                "kbd",
                "li",
                "mark",
                "nav",
                "ol",
                "p",
                "pre",
                "q",
                "rp",
                "rt",
                "ruby",
                "s",
                "samp",
                "section",
                "small",
                "span",
                "strong",
                "sub",
                "summary",
                "sup",
                "table",
                "tbody",
                "td",
                "tfoot",
                "th",
                "thead",
                "time",
                "tr",
                "u",
                "ul",
                "var",
                "video",
                "wbr");
        allowed.addAttributes(
                ":all", "class", "dir", "id", "lang", "title", "role", "aria-label", "aria-hidden", "tabindex");
        allowed.addAttributes("a", "href", "hreflang", "data-embed");
        allowed.addAttributes("img", "src", "alt", "width", "height", "loading", "decoding");
        allowed.addAttributes("video", "src", "poster", "controls", "preload", "width", "height");
        allowed.addAttributes("input", "type", "checked", "aria-label");
        allowed.addEnforcedAttribute("input", "type", "checkbox");
        allowed.addEnforcedAttribute("input", "disabled", "disabled");
        allowed.addAttributes("ol", "start", "reversed", "type");
        allowed.addAttributes("td", "colspan", "rowspan");
        allowed.addAttributes("th", "colspan", "rowspan", "scope");
        allowed.addAttributes("span", "data-line");
        allowed.addAttributes("time", "datetime");
        allowed.addAttributes("details", "open");
        allowed.addProtocols("a", "href", "http", "https", "mailto", "tel", "sms", "ftp", "xmpp", "irc", "geo");
        allowed.addProtocols("img", "src", "http", "https", "data");
        allowed.addProtocols("video", "src", "http", "https");
        allowed.addProtocols("video", "poster", "http", "https", "data");
        return allowed.preserveRelativeLinks(true);
    }
}
