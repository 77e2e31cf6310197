package dev.herald.channel;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tags as hashtags: in CamelCase, so that screen readers read their words. */
final class Hashtags {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");

    private Hashtags() {}

    static List<String> of(Brief brief, int most) {
        Stream<String> own = brief.wish()
                .tags()
                .map(List::stream)
                .orElseGet(() -> brief.story().post().tags().stream().map(tag -> tag.name()));
        return Stream.concat(brief.strategy().always().stream(), own)
                .map(name -> hashtag(name, brief))
                .filter(tag -> tag.codePoints().anyMatch(Character::isLetter))
                .distinct()
                .limit(most)
                .toList();
    }

    private static String hashtag(String name, Brief brief) {
        String exception = brief.hashtags().get(name.toLowerCase(Locale.ROOT));
        return exception != null
                ? exception
                : BETWEEN.splitAsStream(name.strip())
                        .filter(word -> !word.isEmpty())
                        .map(Hashtags::capital)
                        .collect(Collectors.joining());
    }

    private static String capital(String word) {
        int end = word.offsetByCodePoints(0, 1);
        return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
    }
}
