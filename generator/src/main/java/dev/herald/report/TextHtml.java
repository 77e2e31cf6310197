package dev.herald.report;

import dev.herald.channel.Announcement;
import dev.herald.channel.Part;
import dev.herald.site.Html;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.stream.Collectors;

/** A message's words as HTML: its links, tags and mentions in their colour, and nothing that can be followed. */
final class TextHtml {

    private TextHtml() {}

    static TemplateHTMLOutputModel of(Announcement message) {
        String html = message.parts().isEmpty()
                ? words(message.text())
                : message.parts().stream().map(TextHtml::part).collect(Collectors.joining());
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static String part(Part part) {
        if (part instanceof Part.Words words) {
            return words(words.shown());
        }
        String shown = part instanceof Part.Link link ? withoutScheme(link.url()) : part.shown();
        return "<b class=\"link\">" + Html.escape(shown) + "</b>";
    }

    private static String words(String text) {
        return Html.escape(text);
    }

    private static String withoutScheme(String url) {
        return url.replaceFirst("^https?://", "");
    }
}
