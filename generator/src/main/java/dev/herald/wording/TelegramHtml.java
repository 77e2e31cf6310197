package dev.herald.wording;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Telegram's HTML: a link stands behind its words.
 *
 * @see <a href="https://core.telegram.org/bots/api#html-style">HTML style</a>
 */
public final class TelegramHtml {

    private TelegramHtml() {}

    public static String of(List<Part> parts) {
        return parts.stream().map(TelegramHtml::of).collect(Collectors.joining());
    }

    private static String of(Part part) {
        return part instanceof Part.Link link
                ? "<a href=\"" + escape(link.url()) + "\">" + escape(link.shown()) + "</a>"
                : escape(part.shown());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
