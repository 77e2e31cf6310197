package dev.herald.wording;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Discord's Markdown: what a post says is shown as it is; every address in full and without a card of its own.
 *
 * @see <a href="https://support.discord.com/hc/en-us/articles/210298617">Markdown Text 101</a>
 */
public final class DiscordMarkdown {

    private static final Pattern SIGN = Pattern.compile("[\\\\*_~`|>\\[\\]<]|:(?=\\w+:|//)|(?m)^[#-]|(?m)^\\d+(?=\\.)");

    /** Behind a zero width space (U+200B), {@code @everyone} is a word. */
    private static final Pattern CALL = Pattern.compile("@(?=everyone|here|\\\\<)");

    private DiscordMarkdown() {}

    public static String of(List<Part> parts) {
        return parts.stream().map(DiscordMarkdown::of).collect(Collectors.joining());
    }

    private static String of(Part part) {
        if (part instanceof Part.Link link) {
            return "<" + link.url() + ">"; // without brackets Discord puts a card of its own below
        }
        return part instanceof Part.Words words ? escape(words.shown()) : part.shown();
    }

    public static String escape(String text) {
        return CALL.matcher(SIGN.matcher(text).replaceAll(DiscordMarkdown::escaped))
                .replaceAll("@\u200B");
    }

    private static String escaped(MatchResult sign) {
        String found = sign.group();
        return Character.isDigit(found.charAt(0)) ? found + "\\\\" : "\\\\" + (found.equals("\\") ? "\\\\" : found);
    }
}
