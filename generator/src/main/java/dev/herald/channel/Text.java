package dev.herald.channel;

import java.util.List;
import java.util.stream.Collectors;

/** Parts as one text. */
public final class Text {

    private Text() {}

    /** As people read it where a network hides nothing behind words: every address in full. */
    public static String plain(List<Part> parts) {
        return parts.stream().map(Text::plain).collect(Collectors.joining());
    }

    private static String plain(Part part) {
        return part instanceof Part.Link link ? link.url() : part.shown();
    }
}
