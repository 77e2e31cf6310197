package dev.herald.channel;

import dev.herald.channel.Part.Role;
import dev.herald.channel.Part.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the owner typed among words of his own: addresses, hashtags and Bluesky's handles. In a title or a summary they stay words: nobody is called by accident. */
final class Typed {

    private static final Pattern MARK = Pattern.compile("(?<url>\\bhttps?://\\S+?)(?=[.,;:!?)\\]}'\"»”…]*(?:\\s|$))"
            + "|(?<![\\p{L}\\p{N}&#/])#(?<tag>[\\p{L}\\p{M}\\p{N}_]*\\p{L}[\\p{L}\\p{M}\\p{N}_]*)"
            + "|(?<handle>(?<![\\p{L}\\p{N}@/._-])@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9])");

    private Typed() {}

    static List<Part> in(List<Part> parts) {
        List<Part> found = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Words words && words.role() == Role.FIXED) {
                split(words.shown(), found);
            } else {
                found.add(part);
            }
        }
        return List.copyOf(found);
    }

    private static void split(String text, List<Part> found) {
        Matcher mark = MARK.matcher(text);
        int end = 0;
        while (mark.find()) {
            words(text.substring(end, mark.start()), found);
            found.add(part(mark));
            end = mark.end();
        }
        words(text.substring(end), found);
    }

    private static Part part(Matcher mark) {
        if (mark.group("url") != null) {
            return new Part.Link(mark.group("url"), mark.group("url"));
        }
        return mark.group("tag") != null ? new Part.Tag(mark.group("tag")) : new Part.Mention(mark.group("handle"));
    }

    private static void words(String text, List<Part> found) {
        if (!text.isEmpty()) {
            found.add(new Words(text, Role.FIXED));
        }
    }
}
