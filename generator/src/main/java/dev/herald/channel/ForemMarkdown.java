package dev.herald.channel;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.herald.site.Html;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** A text as the Markdown of Forem, which reads front matter at the beginning and Liquid tags anywhere but in code: a post's own are text. */
final class ForemMarkdown {

    /** U+2060 between the braces shows nothing, and Liquid reads no tag. */
    private static final Pattern LIQUID = Pattern.compile("\\{(?=[{%])");

    private static final String RULE = "* * *";

    private ForemMarkdown() {}

    static String of(Html html) {
        Document page = Jsoup.parseBodyFragment(html.html());
        page.outputSettings().prettyPrint(false);
        page.select("script, style, template, button").remove();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && !isCode(text)) {
                        text.text(LIQUID.matcher(text.getWholeText()).replaceAll("{\u2060"));
                    }
                },
                page.body());
        return safe(converter().convert(page.body().html()).strip());
    }

    /** With words of its own above. */
    static String under(String intro, String article) {
        return safe(LIQUID.matcher(intro).replaceAll("{\u2060") + "\n\n" + RULE + "\n\n" + article);
    }

    private static boolean isCode(TextNode text) {
        Element above = text.parent();
        return above != null && above.closest("pre, code") != null;
    }

    private static FlexmarkHtmlConverter converter() {
        MutableDataSet options = new MutableDataSet();
        options.set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false);
        options.set(FlexmarkHtmlConverter.THEMATIC_BREAK, RULE);
        options.set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false);
        options.set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false);
        options.set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false);
        return FlexmarkHtmlConverter.builder(options).build();
    }

    /** No front matter: three dashes at the beginning are a line of their own there. */
    private static String safe(String markdown) {
        return markdown.startsWith("---") ? "\\" + markdown : markdown;
    }
}
