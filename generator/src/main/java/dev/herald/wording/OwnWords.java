package dev.herald.wording;

import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody wrote for a channel: its addresses, hashtags and mentions are meant as such. */
public final class OwnWords {

    private static final String URL =
            "(?<url>https?://(?=[\\p{L}\\p{N}\\[])[^\\s<>\"()]*(?:\\([^\\s<>\"()]*\\)[^\\s<>\"()]*)*"
                    + "(?<![\\s'.,;:!?\\]}…、。，．！？：；）」』]))";
    private static final String TAG =
            "(?<![\\p{L}\\p{M}\\p{N}_&/#])#(?<tag>[\\p{L}\\p{M}\\p{N}_]*\\p{L}[\\p{L}\\p{M}\\p{N}_]*)";
    private static final String MENTION =
            "(?<![\\p{L}\\p{N}_@/.=])(?<mention>@[A-Za-z0-9_](?:[\\w.-]*\\w)?(?:@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)?)";

    private static final Pattern MARKED = Pattern.compile(URL + "|" + TAG + "|" + MENTION);

    private OwnWords() {}

    public static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int end = 0;
        while (marked.find()) {
            words(text.substring(end, marked.start()), parts);
            parts.add(part(marked));
            end = marked.end();
        }
        words(text.substring(end), parts);
        return parts;
    }

    private static Part part(Matcher marked) {
        if (marked.group("url") != null) {
            return new Part.Link(marked.group("url"), marked.group("url"));
        }
        return marked.group("tag") != null
                ? new Part.Tag(marked.group("tag"))
                : new Part.Mention(marked.group("mention"));
    }

    private static void words(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Words(text, Role.FIXED));
        }
    }
}
