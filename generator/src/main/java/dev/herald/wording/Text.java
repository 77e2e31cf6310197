package dev.herald.wording;

import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parts as one text. */
public final class Text {

    private static final Pattern AT = Pattern.compile("@(?=[\\p{L}\\p{N}_])");

    /** U+2060: takes no room, shows nothing, breaks no line. */
    private static final String JOINER = "\u2060";

    private Text() {}

    /** As people read it where a network hides nothing behind words: every address in full. */
    public static String plain(List<Part> parts) {
        return parts.stream().map(Text::plain).collect(Collectors.joining());
    }

    private static String plain(Part part) {
        return part instanceof Part.Link link ? link.url() : part.shown();
    }

    /**
     * With the address at the end if the parts do not name it, for a network that shows no card.
     *
     * @param shown what stands for it where a network can hide the address behind words
     */
    public static List<Part> withLink(List<Part> parts, String url, String shown) {
        if (parts.stream()
                .anyMatch(part ->
                        part instanceof Part.Link link && bare(link.url()).equals(bare(url)))) {
            return parts;
        }
        List<Part> linked = new ArrayList<>(parts);
        linked.add(new Words(parts.isEmpty() ? "" : "\n\n", Role.FIXED));
        linked.add(new Part.Link(url, shown));
        return Lines.tidy(linked);
    }

    /** Without what tells the site's statistics, and without a place in the page. */
    private static String bare(String url) {
        return url.split("[?#]", 2)[0].replaceFirst("/$", "");
    }

    /** The beginning of words that must not have more UTF-16 units than that; all of them, if they fit. */
    public static String within(String words, int most, Locale language) {
        List<Part> parts = List.of(new Words(words, Role.SUMMARY));
        return plain(Wording.fit(parts, some -> plain(some).length(), most, language));
    }

    /**
     * For a network that reads mentions out of plain text: {@code @Override} in a title or a summary calls nobody, as an invisible character (U+2060)
     * follows its {@code @}. What the owner wrote for the channel stays.
     */
    public static List<Part> callingNobody(List<Part> parts) {
        return parts.stream().map(Text::callingNobody).toList();
    }

    private static Part callingNobody(Part part) {
        return part instanceof Words words && words.role() != Role.FIXED
                ? new Words(AT.matcher(words.shown()).replaceAll("@" + JOINER), words.role())
                : part;
    }
}
