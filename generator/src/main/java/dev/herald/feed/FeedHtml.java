package dev.herald.feed;

import dev.herald.output.Srcset;
import dev.herald.site.Addresses;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * A post's text for feed readers: every address absolute, nothing that only works on the page. A player becomes a link, a ticked box a sign, the rest of
 * a form goes.
 */
public final class FeedHtml {

    private static final Evaluator BOXES = QueryParser.parse("li.task > input");
    private static final Evaluator ANCHORS = QueryParser.parse("a.anchor");
    private static final Evaluator GONE =
            QueryParser.parse("script, style, link, meta, base, template, input, button, select, textarea, datalist");
    private static final Evaluator OPENED = QueryParser.parse("form, label, fieldset, noscript");
    private static final Evaluator PLAYERS = QueryParser.parse("iframe, embed");
    static final Set<String> ADDRESSES =
            Set.of("href", "src", "poster", "data", "cite", "background", "longdesc", "xlink:href");
    private static final Set<String> OF_THE_PAGE = Set.of(
            "accesskey",
            "autofocus",
            "contenteditable",
            "decoding",
            "draggable",
            "fetchpriority",
            "itemid",
            "itemtype",
            "loading",
            "nonce",
            "ping",
            "tabindex");
    private static final Pattern SCRIPT =
            Pattern.compile("(?i)[\\s\\p{Cntrl}]*(?:java|vb)\\s*script:.*", Pattern.DOTALL);
    private static final Pattern CSS_URL = Pattern.compile("(?i)url\\(\\s*(['\"]?)(.*?)\\1\\s*\\)");

    private final String page;

    private final UnaryOperator<String> picture;

    FeedHtml(String page, UnaryOperator<String> picture) {
        this.page = page;
        this.picture = picture;
    }

    /** @param page the absolute address of the post, for what stands beside it and for links within it */
    public static String of(String page, String html) {
        return of(page, html, UnaryOperator.identity());
    }

    /** @param picture another address to show in a picture's place */
    static String of(String page, String html, UnaryOperator<String> picture) {
        FeedHtml feed = new FeedHtml(page, picture);
        return KnownHtml.of(html, feed).orElseGet(() -> feed.tree(html));
    }

    /** What a parser of HTML makes of it. */
    String tree(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select(BOXES).forEach(FeedHtml::sign);
        document.select(ANCHORS).forEach(FeedHtml::takeAway);
        document.select(GONE).remove();
        document.select(OPENED).unwrap();
        document.select(PLAYERS).forEach(this::link);
        document.body().getAllElements().forEach(this::mend);
        return document.body().html().strip();
    }

    private static void sign(Element box) {
        box.replaceWith(new TextNode(sign(box.hasAttr("checked"))));
    }

    static String sign(boolean ticked) {
        return ticked ? "☑" : "☐";
    }

    /** An anchor goes with the blank before it. */
    private static void takeAway(Element anchor) {
        if (anchor.previousSibling() instanceof TextNode before) {
            before.text(before.getWholeText().stripTrailing());
        }
        anchor.remove();
    }

    private void link(Element player) {
        String url = player.attr("src");
        if (url.isBlank()) {
            player.remove();
        } else {
            String text = player.attr("title").isBlank() ? Addresses.absolute(page, url) : player.attr("title");
            player.replaceWith(new Element("a").attr("href", url).text(text));
        }
    }

    private void mend(Element element) {
        for (Attribute attribute : element.attributes().asList()) {
            mend(element, attribute.getKey(), attribute.getValue());
        }
    }

    private void mend(Element element, String name, String value) {
        if (isOfThePage(name)) {
            element.removeAttr(name);
        } else if (ADDRESSES.contains(name)) {
            address(element, name, value);
        } else if (name.equals("srcset")) {
            element.attr(name, Srcset.map(value, candidate -> Addresses.absolute(page, candidate)));
        } else if (name.equals("style")) {
            element.attr(name, CSS_URL.matcher(value).replaceAll(this::inStyle));
        }
    }

    static boolean isOfThePage(String name) {
        return OF_THE_PAGE.contains(name) || name.startsWith("on") || name.startsWith("data-");
    }

    private void address(Element element, String name, String value) {
        if (!isWithinDrawing(element, value)) {
            boolean shown = name.equals("src") && element.normalName().equals("img");
            whole(value, shown).ifPresentOrElse(whole -> element.attr(name, whole), () -> element.removeAttr(name));
        }
    }

    /** An address as a feed reader finds it; nothing for a script. */
    Optional<String> whole(String address, boolean shown) {
        return SCRIPT.matcher(address).matches()
                ? Optional.empty()
                : Optional.of(Addresses.absolute(page, shown ? picture.apply(address) : address));
    }

    /** A drawing finds its own parts by their ids and does not look for them elsewhere. */
    private static boolean isWithinDrawing(Element element, String address) {
        return address.startsWith("#") && !element.normalName().equals("a") && element.closest("svg") != null;
    }

    private String inStyle(MatchResult url) {
        String address = url.group(2);
        String whole = address.startsWith("#") ? address : Addresses.absolute(page, address);
        return Matcher.quoteReplacement("url(" + url.group(1) + whole + url.group(1) + ")");
    }
}
