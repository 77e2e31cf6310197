package dev.herald.wording;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The beginnings of a text at which it may end: after a sentence, else after a word, else after a grapheme; never in an address, a tag, a mention or an
 * emoji.
 */
public record Cut(String text, Locale language) {

    private static final String ELLIPSIS = "…";

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** Scripts that put no blanks between their words. */
    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}、。，．！？：；「」『』（）ー]");

    /** Addresses, hashtags and mentions, addresses of mail. */
    private static final List<Pattern> WHOLE = Stream.of(
                    "(?i)(?:https?://|www\\.)\\S+", "[@#][\\p{L}\\p{M}\\p{N}_@.-]+", "[^\\s@]++@[^\\s@]+\\.\\S+")
            .map(Pattern::compile)
            .toList();

    /** What looks lost before an ellipsis. */
    private static final Pattern LOOSE = Pattern.compile("[\\s\\p{Ps}\\p{Pi}\\p{Pd},;:،؛、，；：¿¡…]+$");

    /** As much of a text as has so many graphemes, whatever its language. */
    public static String beginning(String text, int graphemes) {
        if (Measure.graphemes(text) <= graphemes) {
            return text;
        }
        int enough = GRAPHEME.matcher(text)
                .results()
                .skip(graphemes)
                .findFirst()
                .map(MatchResult::end)
                .orElse(text.length());
        return new Cut(text.substring(0, enough), Locale.ROOT)
                .longest(shown -> Measure.graphemes(shown) <= graphemes)
                .orElse("");
    }

    /** The longest beginning that fits; nothing if none does. */
    public Optional<String> longest(Predicate<String> fits) {
        Optional<String> sentences = longest(sentences(), fits);
        Optional<String> words = longest(words(), fits);
        if (words.isEmpty()) {
            return sentences.or(() -> longest(graphemes(), fits));
        }
        return sentences
                .filter(whole -> whole.length() * 2 >= words.get().length())
                .or(() -> words);
    }

    private static Optional<String> longest(List<String> shortestFirst, Predicate<String> fits) {
        int low = 0;
        int high = shortestFirst.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fits.test(shortestFirst.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(shortestFirst.get(low - 1));
    }

    private List<String> sentences() {
        return ends(BreakIterator.getSentenceInstance(language))
                .map(end -> text.substring(0, end).strip())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private List<String> words() {
        return ends(BreakIterator.getLineInstance(language))
                .filter(end -> Character.isWhitespace(text.charAt(end - 1)) || isUnspaced(end))
                .flatMap(this::withEllipsis)
                .distinct()
                .toList();
    }

    private boolean isUnspaced(int end) {
        return UNSPACED.matcher(text.substring(text.offsetByCodePoints(end, -1), end))
                        .matches()
                && UNSPACED.matcher(text.substring(end, text.offsetByCodePoints(end, 1)))
                        .matches();
    }

    private List<String> graphemes() {
        return places().flatMap(this::withEllipsis).distinct().toList();
    }

    private Stream<String> withEllipsis(int end) {
        String kept = LOOSE.matcher(text.substring(0, end)).replaceFirst("");
        return kept.isBlank() ? Stream.empty() : Stream.of(kept + ELLIPSIS);
    }

    private Stream<Integer> ends(BreakIterator breaks) {
        breaks.setText(text);
        List<Integer> ends = new ArrayList<>();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends.add(end);
        }
        Set<Integer> places = places().collect(Collectors.toSet());
        return ends.stream().filter(places::contains);
    }

    /** Between graphemes, and not in what must stay whole; before the text's end. */
    private Stream<Integer> places() {
        List<MatchResult> whole = WHOLE.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .toList();
        return GRAPHEME.matcher(text)
                .results()
                .map(MatchResult::end)
                .filter(end -> end < text.length())
                .filter(end -> whole.stream().noneMatch(one -> one.start() < end && end < one.end()));
    }
}
