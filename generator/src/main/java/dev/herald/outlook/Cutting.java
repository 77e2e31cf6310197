package dev.herald.outlook;

import dev.herald.wording.Measure;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text and what a network shows of it. It is never cut within what readers see as one character.
 *
 * @param whole as the page says it
 * @param shown the same, or its beginning with an ellipsis; "" if the network does not show it
 * @param end of what is shown, in the whole
 */
public record Cutting(String whole, String shown, int end) {

    /** With the conjuncts of Indian scripts, which Java joins only since Unicode 15.1. */
    static final Pattern CHARACTER =
            Pattern.compile("\\X(?:(?<=[\\u094D\\u09CD\\u0ACD\\u0B4D\\u0C4D\\u0D4D]\\u200D?)(?=\\p{L})\\X)*");

    private static final Pattern BLANKS_AT_END = Pattern.compile("[\\s,;:–—-]+$");

    /** All of a text. */
    static Cutting whole(String text) {
        return new Cutting(text, text, text.length());
    }

    /** Nothing of a text. */
    static Cutting hidden(String text) {
        return new Cutting(text, "", 0);
    }

    /** As much as fits into so many pixels, up to a word, and {@code " ..."}. */
    static Cutting words(String text, Face face, int pixels) {
        if (face.width(text) <= pixels) {
            return whole(text);
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        String kept = "";
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String words = BLANKS_AT_END.matcher(text.substring(0, end)).replaceFirst("");
            if (face.width(words + " ...") > pixels) {
                break;
            }
            kept = words;
        }
        return face.width(kept) * 2 < pixels // the next word is longer than half the line
                ? beginning(text, " ...", shown -> face.width(shown) <= pixels)
                : new Cutting(text, kept + " ...", kept.length());
    }

    /** As much as there is of so many bytes of UTF-8, an ellipsis of three dots among them. */
    static Cutting bytes(String text, int most) {
        return Measure.bytes(text) <= most
                ? whole(text)
                : beginning(text, "...", shown -> Measure.bytes(shown) <= most);
    }

    /** As much as there is of so many characters, the ellipsis among them. */
    static Cutting characters(String text, int most) {
        return Measure.graphemes(text) <= most
                ? whole(text)
                : beginning(text, "…", shown -> Measure.graphemes(shown) <= most);
    }

    /**
     * The longest beginning that fits with an ellipsis.
     *
     * @param fits of a beginning with the ellipsis behind it
     */
    static Cutting beginning(String text, String ellipsis, Predicate<String> fits) {
        String kept = "";
        for (MatchResult cluster :
                (Iterable<MatchResult>) CHARACTER.matcher(text).results()::iterator) {
            if (!fits.test(text.substring(0, cluster.end()).stripTrailing() + ellipsis)) {
                break;
            }
            kept = text.substring(0, cluster.end());
        }
        return new Cutting(text, kept.stripTrailing() + ellipsis, kept.length());
    }

    /** Whether readers see less than there is. */
    public boolean isCut() {
        return !shown.equals(whole);
    }

    /** How many characters there are, as readers count. */
    public int length() {
        return Measure.graphemes(whole);
    }

    /** How many characters of them are shown. */
    public int kept() {
        return Measure.graphemes(whole.substring(0, end));
    }

    /** What is not shown, from the cut on. */
    String rest() {
        return whole.substring(end).strip();
    }
}
