package dev.herald.wording;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Slack's mrkdwn: a link stands behind its words, and nothing calls anybody.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message text</a>
 */
public final class SlackMrkdwn {

    /** U+2060 behind an @: it shows nothing, and Slack reads no mention. */
    private static final String JOINER = "\u2060";

    private static final Pattern CALL = Pattern.compile("@(?=\\S)");

    private SlackMrkdwn() {}

    public static String of(List<Part> parts) {
        return parts.stream().map(SlackMrkdwn::of).collect(Collectors.joining());
    }

    private static String of(Part part) {
        return part instanceof Part.Link link
                ? "<" + address(link.url()) + "|" + escape(link.shown()).replace("|", "¦") + ">"
                : escape(part.shown());
    }

    private static String address(String url) {
        return entities(url).replace("|", "%7C");
    }

    public static String escape(String text) {
        return CALL.matcher(entities(text)).replaceAll("@" + JOINER);
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
