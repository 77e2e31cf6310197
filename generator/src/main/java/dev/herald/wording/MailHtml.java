package dev.herald.wording;

import dev.herald.site.Html;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Messages as the HTML of a mail: paragraphs and links, and nothing that a mail program would load. */
public final class MailHtml {

    private MailHtml() {}

    /** @param messages each of which stands by itself */
    public static Html of(String title, Locale language, List<List<Part>> messages) {
        String body = messages.stream().map(MailHtml::paragraphs).collect(Collectors.joining("\n<hr>\n"));
        return new Html("""
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body dir="auto">
                %s
                </body>
                </html>
                """.formatted(language.toLanguageTag(), Html.escape(title), body));
    }

    private static String paragraphs(List<Part> message) {
        String html = message.stream()
                .map(MailHtml::html)
                .collect(Collectors.joining())
                .strip();
        return "<p>" + html.replaceAll("\n{2,}", "</p>\n<p>").replaceAll("(?<!</p>)\n", "<br>\n") + "</p>";
    }

    private static String html(Part part) {
        if (part instanceof Part.Link link) {
            String address = Html.escape(link.url());
            return "<a href=\"" + address + "\">" + address + "</a>";
        }
        String text = Html.escape(part.shown()).replace("\r", "");
        boolean title = part instanceof Part.Words words && words.role() == Part.Role.TITLE;
        return title ? "<strong>" + text + "</strong>" : text;
    }
}
