package dev.herald.wording;

import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Makes a message as short as its network wants it. */
public final class Wording {

    private final ToIntFunction<List<Part>> length;
    private final int limit;
    private final Locale language;

    private Wording(ToIntFunction<List<Part>> length, int limit, Locale language) {
        this.length = length;
        this.limit = limit;
        this.language = language;
    }

    /**
     * The message within its limit: the summary is cut first, then hashtags go from the last, then the title is cut; links, mentions and the owner's
     * own words stay. What cannot be made to fit comes back as short as it gets, and {@link Length#fits} says so.
     *
     * @param length of parts by the network's own count
     * @param limit by the same count
     * @param language of the post, which tells where sentences and words end
     */
    public static List<Part> fit(List<Part> parts, ToIntFunction<List<Part>> length, int limit, Locale language) {
        return new Wording(length, limit, language).fit(parts);
    }

    private List<Part> fit(List<Part> parts) {
        return cut(withoutTags(cut(List.copyOf(parts), Role.SUMMARY)), Role.TITLE);
    }

    private List<Part> cut(List<Part> parts, Role role) {
        List<Part> shorter = parts;
        for (int index = parts.size() - 1; index >= 0 && !fits(shorter); index--) {
            if (parts.get(index) instanceof Words words && words.role() == role) {
                shorter = cut(shorter, index, words);
            }
        }
        return shorter;
    }

    private List<Part> cut(List<Part> parts, int index, Words words) {
        return new Cut(words.shown(), language)
                .longest(shown -> fits(Lines.with(parts, index, new Words(shown, words.role()))))
                .map(shown -> Lines.with(parts, index, new Words(shown, words.role())))
                .orElseGet(() -> Lines.without(parts, index));
    }

    private List<Part> withoutTags(List<Part> parts) {
        List<Part> fewer = parts;
        int last = lastTag(fewer);
        while (last >= 0 && !fits(fewer)) {
            fewer = Lines.without(fewer, last);
            last = lastTag(fewer);
        }
        return fewer;
    }

    private static int lastTag(List<Part> parts) {
        return IntStream.range(0, parts.size())
                .filter(index -> Lines.standsApart(parts, index))
                .max()
                .orElse(-1);
    }

    private boolean fits(List<Part> parts) {
        return length.applyAsInt(parts) <= limit;
    }
}
