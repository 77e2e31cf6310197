package dev.herald.channel;

import com.vladsch.flexmark.html2md.converter.ExtensionConversion;
import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.herald.site.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** A text as the Markdown of Forem, which reads front matter at the beginning and Liquid tags anywhere but in code: a post's own are text. */
final class ForemMarkdown {

    private static final String RULE = "* * *";

    /** U+2060 between the braces shows nothing, and Liquid reads no tag. */
    private static final Pattern LIQUID = Pattern.compile("\\{(?=[{%])");

    /** What Markdown would read as a sign of its own; an underscore within a word is none. */
    private static final Pattern SIGN =
            Pattern.compile("[\\\\`*\\[\\]<~|^]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\w+;)");

    private static final Pattern AT_START = Pattern.compile("^(\\s*)(?:([#+>=-])|(\\d+)(?=[.)]\\s))");

    /** Stands for a block of code until all else is converted. */
    private static final Pattern CODE =
            Pattern.compile("(?m)^([ >]*(?:(?:[*+-]|\\d+\\.) +)?)(.*?) *\uE000(\\d+)\uE000 *$");

    private final List<String> fences = new ArrayList<>();

    private ForemMarkdown() {}

    static String of(Html html) {
        return new ForemMarkdown().converted(html);
    }

    /** With words of its own above. */
    static String under(String intro, String article) {
        return safe(LIQUID.matcher(intro).replaceAll("{\u2060") + "\n\n" + RULE + "\n\n" + article);
    }

    private String converted(Html html) {
        Document page = Jsoup.parseBodyFragment(html.html());
        page.outputSettings().prettyPrint(false);
        page.select("script, style, template, button, nav.toc, a.anchor, a.footnote-back")
                .remove();
        page.select("pre").forEach(this::takeOut);
        knownElements(page);
        escape(page);
        return safe(withCode(converter().convert(page.body().html()).strip()));
    }

    private void takeOut(Element pre) {
        String code = pre.wholeText().replaceFirst("^\n", "").stripTrailing();
        String language = pre.select("code").attr("class").replaceFirst(".*?language-(\\S+).*|.*", "$1");
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        fences.add(fence + (language.isEmpty() ? "text" : language) + "\n" + code + "\n" + fence);
        pre.tagName("p").text("\uE000" + (fences.size() - 1) + "\uE000");
    }

    /** What has no sign in Markdown, by what has one. */
    private static void knownElements(Document page) {
        page.select("div.alert").tagName("blockquote");
        page.select("p.alert-title, summary, dt")
                .forEach(title -> title.tagName("strong").wrap("<p></p>"));
        page.select("figcaption").forEach(caption -> caption.tagName("em").wrap("<p></p>"));
        page.select("figure > img, figure > a").wrap("<p></p>");
        page.select("section.footnotes").prepend("<hr>");
        page.select("figure, section, aside, details, dl, dd, div").forEach(ForemMarkdown::open);
        page.select("sup.footnote-ref").unwrap();
    }

    /** The converter loses the sign of a quotation that stands above one of these. */
    private static void open(Element wrapper) {
        if (wrapper.children().stream().anyMatch(Element::isBlock)) {
            wrapper.unwrap();
        } else {
            wrapper.tagName("p");
        }
    }

    private static void escape(Document page) {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && !isCode(text)) {
                        text.text(escaped(text));
                    }
                },
                page.body());
    }

    private static boolean isCode(TextNode text) {
        Element above = text.parent();
        return above != null && above.closest("code") != null;
    }

    private static String escaped(TextNode text) {
        String signs = SIGN.matcher(text.getWholeText()).replaceAll("\\\\$0");
        Element above = text.parent();
        boolean first = text.previousSibling() == null && above != null && above.isBlock();
        String start = first ? AT_START.matcher(signs).replaceFirst(ForemMarkdown::escapedStart) : signs;
        return LIQUID.matcher(start).replaceAll("{\u2060");
    }

    private static String escapedStart(MatchResult start) {
        String escaped = start.group(2) == null ? start.group(3) + "\\" : "\\" + start.group(2);
        return Matcher.quoteReplacement(start.group(1) + escaped);
    }

    private static FlexmarkHtmlConverter converter() {
        MutableDataSet options = new MutableDataSet();
        options.set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false);
        options.set(FlexmarkHtmlConverter.THEMATIC_BREAK, RULE);
        options.set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false);
        options.set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false);
        options.set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false);
        options.set(FlexmarkHtmlConverter.SKIP_CHAR_ESCAPE, true);
        options.set(FlexmarkHtmlConverter.EXT_INLINE_SUP, ExtensionConversion.HTML);
        options.set(FlexmarkHtmlConverter.EXT_INLINE_SUB, ExtensionConversion.HTML);
        options.set(FlexmarkHtmlConverter.EXT_INLINE_INS, ExtensionConversion.HTML);
        return FlexmarkHtmlConverter.builder(options).build();
    }

    /** Each line of code with what stands before its block: the sign of a quotation, the blanks of a list. */
    private String withCode(String markdown) {
        return CODE.matcher(markdown).replaceAll(place -> {
            String below = "\n" + place.group(1).replaceAll("[^>\\s]", " ");
            String fence = fences.get(Integer.parseInt(place.group(3))).replace("\n", below);
            String words = place.group(2);
            return Matcher.quoteReplacement(place.group(1) + (words.isEmpty() ? "" : words + "\n" + below) + fence);
        });
    }

    /** No front matter: three dashes at the beginning are a line of their own there. */
    private static String safe(String markdown) {
        return markdown.startsWith("---") ? "\\" + markdown : markdown;
    }
}
