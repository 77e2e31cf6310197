package dev.herald.report;

import dev.herald.site.Html;
import dev.herald.wording.Part;
import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Words;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.stream.Collectors;

/** A message's words as HTML: its links, tags and mentions in their colour, and nothing that can be followed. */
final class TextHtml {

    /** Between the posts of a digest. */
    private static final String RULE = "* * *";

    private TextHtml() {}

    /** Words as readers see them. */
    static TemplateHTMLOutputModel of(List<Part> words) {
        return html(
                words.stream().map(TextHtml::part).collect(Collectors.joining()).strip());
    }

    /** The same with titles in bold, as in mails and conversations. */
    static TemplateHTMLOutputModel withTitles(List<Part> words) {
        return html(words.stream()
                .map(part -> part instanceof Words title && title.role() == Role.TITLE
                        ? "<strong>" + part(title) + "</strong>"
                        : part(part))
                .collect(Collectors.joining())
                .strip());
    }

    /** Of HTML that is safe. */
    static TemplateHTMLOutputModel html(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static String part(Part part) {
        if (!(part instanceof Words)) {
            return "<bdi class=\"link\">" + Html.escape(part.shown()) + "</bdi>";
        }
        return part.shown().strip().equals(RULE) ? "<span class=\"rule\"></span>" : Html.escape(part.shown());
    }
}
