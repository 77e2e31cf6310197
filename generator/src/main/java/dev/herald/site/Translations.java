package dev.herald.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which texts are the same in other languages: those with one {@code translationKey}. */
final class Translations {

    private final Map<String, Map<String, Post>> byKey = new HashMap<>();

    private Translations() {}

    /** Of two texts in one language the first counts; that there are two is told where they are read. */
    static Translations among(List<Post> posts, List<Post> plain) {
        Translations translations = new Translations();
        Stream.concat(posts.stream(), plain.stream())
                .sorted(Comparator.comparing(Post::file))
                .forEach(translations::add);
        return translations;
    }

    private void add(Post post) {
        post.translationKey()
                .ifPresent(key -> byKey.computeIfAbsent(key, absent -> new TreeMap<>())
                        .putIfAbsent(post.language().toLanguageTag(), post));
    }

    /** The same text in other languages, by their tags. */
    List<Post> of(Post post) {
        Map<String, Post> all = post.translationKey().map(byKey::get).orElse(Map.of());
        boolean counts = all.containsValue(post);
        return counts ? all.values().stream().filter(one -> !one.equals(post)).toList() : List.of();
    }
}
