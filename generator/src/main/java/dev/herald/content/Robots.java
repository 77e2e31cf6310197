package dev.herald.content;

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
 *
 * @param hidden whether they shall not have it
 * @param others the other directives, each once, in the writer's order; those that say what happens anyhow are left out
 * @param unknown what no search engine knows, each word with what to write instead
 */
record Robots(boolean hidden, List<String> others, Map<String, String> unknown) {

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
        Map<String, String> unknown = new LinkedHashMap<>();
        for (String word : words(header).toList()) {
            if (!isKnown(word)) {
                unknown.put(word, fix(word));
            } else if (word.equals("none")) {
                others.add("nofollow"); // none is noindex and nofollow
            } else if (!USUAL.contains(word) && !HIDING.contains(word)) {
                others.add(word);
            }
        }
        return new Robots(words(header).anyMatch(HIDING::contains), List.copyOf(others), unknown);
    }

    private static Stream<String> words(Header header) {
        Stream<String> written = header.list(Key.ROBOTS).stream().map(Header.Entry::text);
        Stream<String> flag = header.flag(Key.NO_INDEX).filter(hidden -> hidden).map(hidden -> "noindex").stream();
        return Stream.concat(written, flag)
                .flatMap(text -> Arrays.stream(text.split(",")))
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
