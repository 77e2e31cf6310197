package dev.herald.content;

import dev.herald.config.Value;
import dev.herald.problem.Spelling;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text's front matter asks of search engines, as Google and Bing document it (Google Search Central, "Robots meta tag specifications"; Bing Webmaster
 * Guidelines, "Robots meta tags").
 * {@code noindex: true} says the same as {@code robots: noindex}.
 *
 * @param hidden whether they shall not have it
 * @param others the other directives, each once, in the writer's order; those that say what happens anyhow are left out
 * @param faults what no search engine knows, each with what to write instead
 */
record Robots(boolean hidden, List<String> others, Map<String, String> faults) {

    private static final Set<String> USUAL = Set.of("all", "index", "follow");
    private static final Set<String> HIDING = Set.of("noindex", "none");

    private static final List<String> WORDS = List.of(
            "all",
            "follow",
            "index",
            "indexifembedded",
            "noarchive",
            "nocache",
            "nofollow",
            "noimageindex",
            "noindex",
            "none",
            "nosnippet",
            "notranslate");

    private static final Pattern WITH_VALUE = Pattern.compile(
            "max-(?:snippet|video-preview):-?\\d{1,9}|max-image-preview:(?:none|standard|large)|unavailable_after:.+");

    private static final List<String> NAMES_WITH_VALUE =
            List.of("max-image-preview", "max-snippet", "max-video-preview", "unavailable_after");

    static Robots of(Header header) {
        Set<String> others = new LinkedHashSet<>();
        Map<String, String> faults = new LinkedHashMap<>();
        if (header.value(Key.ROBOTS).filter(Value.Fields.class::isInstance).isPresent()) {
            faults.put("'robots' is a group of settings", "write its words, as in 'robots: noindex, nofollow'");
        }
        for (String word : words(header).toList()) {
            if (!isKnown(word)) {
                faults.put("no search engine knows the robots word '" + word + "'", fix(word));
            } else if (word.equals("none")) {
                others.add("nofollow"); // none is noindex and nofollow
            } else if (!USUAL.contains(word) && !HIDING.contains(word)) {
                others.add(word);
            }
        }
        boolean hidden = header.flag(Key.NOINDEX).orElse(false) || words(header).anyMatch(HIDING::contains);
        return new Robots(hidden, List.copyOf(others), faults);
    }

    /** Under which of its two names a text hides. */
    static Key key(Header header) {
        return words(header).anyMatch(HIDING::contains) ? Key.ROBOTS : Key.NOINDEX;
    }

    private static Stream<String> words(Header header) {
        return header.list(Key.ROBOTS).stream()
                .flatMap(entry -> Arrays.stream(entry.text().split(",")))
                .map(word -> word.strip().replaceFirst("\\s*:\\s*", ":"))
                .map(word -> word.startsWith("unavailable_after") ? word : word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty());
    }

    private static boolean isKnown(String word) {
        return WORDS.contains(word) || WITH_VALUE.matcher(word).matches();
    }

    private static String fix(String word) {
        String name = word.replaceFirst(":.*", "");
        if (NAMES_WITH_VALUE.contains(name)) {
            return "write for example '" + example(name) + "'";
        }
        Optional<String> meant = Spelling.nearest(name, NAMES_WITH_VALUE).map(Robots::example);
        return Spelling.nearest(name, WORDS)
                .or(() -> meant)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElse("use one of " + String.join(", ", WORDS));
    }

    private static String example(String name) {
        return switch (name) {
            case "max-image-preview" -> "max-image-preview:large";
            case "unavailable_after" -> "unavailable_after:2027-01-31";
            default -> name + ":50";
        };
    }
}
