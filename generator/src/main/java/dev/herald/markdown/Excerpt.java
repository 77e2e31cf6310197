package dev.herald.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.herald.markdown.Signs.Sign;
import dev.herald.site.Html;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The beginning of a text, fit to stand on a page with others.
 *
 * @param more whether there is more to read
 * @param divided whether the writer set its end
 */
record Excerpt(Html html, boolean more, boolean divided) {

    private static final int LONGEST = 240; // characters, if the text has no paragraph to take

    static Excerpt of(Rendering rendering, String html, String text) {
        return divided(rendering).or(() -> firstParagraph(rendering)).orElseGet(() -> fromHtml(html, text));
    }

    /** What stands above the divider, if there is one outside of code. */
    private static Optional<Excerpt> divided(Rendering rendering) {
        if (!rendering.source().signs().has(Sign.COMMENT)) {
            return Optional.empty();
        }
        String text = rendering.source().text();
        Matcher divider = RawMarkup.DIVIDER.matcher(text).region(text.indexOf("<!--"), text.length());
        Node block = rendering.document().getFirstChild();
        Node within = null;
        while (divider.find()) {
            Node at = at(block, divider.start());
            within = at instanceof Paragraph
                    ? at(at == block && within != null ? within : at.getFirstChild(), divider.start())
                    : null;
            block = at;
            if (at instanceof HtmlBlockBase
                    || within instanceof HtmlInlineBase && within.getStartOffset() == divider.start()) {
                Walk walk = walk(rendering);
                walk.childrenWithin(rendering.document(), 0, divider.start());
                boolean more =
                        !rendering.source().text().substring(divider.end()).isBlank();
                return Optional.of(new Excerpt(finished(rendering, walk), more, true));
            }
        }
        return Optional.empty();
    }

    /** The first of a node and its followers that does not end before an offset. */
    private static Node at(Node first, int offset) {
        Node node = first;
        while (node != null && node.getEndOffset() <= offset) {
            node = node.getNext();
        }
        return node;
    }

    private static Optional<Excerpt> firstParagraph(Rendering rendering) {
        for (Node node = rendering.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                Walk walk = walk(rendering);
                walk.node(node);
                if (!walk.out().text().isBlank() && !walk.out().html().startsWith("<figure")) {
                    return Optional.of(new Excerpt(finished(rendering, walk), hasOthers(rendering, node), false));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasOthers(Rendering rendering, Node paragraph) {
        for (Node node = rendering.document().getFirstChild(); node != null; node = node.getNext()) {
            boolean unseen = node instanceof Reference || node instanceof FootnoteBlock || node instanceof Heading;
            if (node != paragraph && !unseen) {
                return true;
            }
        }
        return false;
    }

    private static Walk walk(Rendering rendering) {
        return new Walk(rendering, Part.EXCERPT, true, 512);
    }

    private static Html finished(Rendering rendering, Walk walk) {
        String html = walk.out().html();
        String balanced = walk.hasRaw() ? withoutIds(html) : html;
        return new Html((rendering.isGuest() && walk.hasRaw() ? GuestHtml.clean(balanced) : balanced).strip());
    }

    /** Another page may have the same ids. */
    private static String withoutIds(String html) {
        Document parsed = parsed(html);
        parsed.select("[id]").removeAttr("id");
        return parsed.body().html();
    }

    /** Every tag is closed, where a browser would end its element. */
    static String balanced(String html) {
        return parsed(html).body().html();
    }

    private static Document parsed(String html) {
        Document parsed = Jsoup.parseBodyFragment(html);
        parsed.outputSettings().prettyPrint(false);
        return parsed;
    }

    /** For texts that are all HTML, or have no paragraph at all. */
    private static Excerpt fromHtml(String html, String text) {
        if (text.isBlank()) {
            return new Excerpt(Html.EMPTY, !html.isBlank(), false);
        }
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("pre, nav, h1, h2, h3, h4, h5, h6, figure, table, section.footnotes, .alert-title")
                .remove();
        String paragraph = body.select("p").stream()
                .map(Element::text)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElseGet(() -> cut(body.text()));
        return new Excerpt(
                paragraph.isBlank() ? Html.EMPTY : new Html("<p>" + Html.escape(paragraph) + "</p>"),
                !paragraph.equals(text.strip()),
                false);
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST);
        int safe = Character.isLowSurrogate(words.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end > LONGEST / 2 ? end : safe) + "…";
    }
}
