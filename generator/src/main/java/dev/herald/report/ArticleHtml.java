package dev.herald.report;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.herald.channel.Announcement;
import freemarker.core.TemplateHTMLOutputModel;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The beginning of an article whose text is Markdown, as HTML that leads nowhere and loads nothing.
 *
 * @param beginning its first blocks
 * @param more how many words follow
 */
record ArticleHtml(TemplateHTMLOutputModel beginning, int more) {

    private static final int ENOUGH = 900; // signs, about a screen
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder(
                    new MutableDataSet().set(HtmlRenderer.ESCAPE_HTML, true))
            .build();

    /** Headings would stand among those of the plan, so that they become paragraphs. */
    private static final Safelist SAFE = Safelist.none()
            .addTags("p", "b", "strong", "em", "i", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "br");

    static ArticleHtml of(Announcement message) {
        Document whole = Jsoup.parseBodyFragment(HTML.render(MARKDOWN.parse(message.text())));
        whole.select("h1, h2, h3, h4, h5, h6")
                .forEach(heading -> heading.tagName("p").html("<strong>" + heading.html() + "</strong>"));
        Document article = new Cleaner(SAFE).clean(whole);
        article.outputSettings().prettyPrint(false);
        return of(article.body().children());
    }

    private static ArticleHtml of(List<Element> blocks) {
        List<Element> shown = new ArrayList<>();
        int length = 0;
        for (Element block : blocks) {
            if (length < ENOUGH) {
                shown.add(block);
            }
            length += block.text().length();
        }
        int more =
                blocks.stream().skip(shown.size()).mapToInt(ArticleHtml::words).sum();
        StringBuilder html = new StringBuilder();
        shown.forEach(block -> html.append(block.outerHtml()).append('\n'));
        return new ArticleHtml(TextHtml.html(html.toString()), more);
    }

    private static int words(Element block) {
        String text = block.text().strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }
}
