package dev.herald.check.guard;

import dev.herald.content.Content;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Content.Source;
import dev.herald.site.Post;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a blog.
 *
 * @param published posts and pages, by file
 * @param left why others are not published, by file
 */
public record Texts(Map<String, Source> published, Map<String, String> left) {

    public Texts {
        published = new TreeMap<>(published);
        left = new TreeMap<>(left);
    }

    /** Those that were read. */
    public static Texts of(Content content) {
        Map<String, Source> published = new TreeMap<>();
        Stream.concat(content.posts().stream(), content.pages().stream())
                .forEach(source -> published.put(source.post().file(), source));
        Map<String, String> left = new TreeMap<>();
        for (Skipped skipped : content.skipped()) {
            left.put(skipped.file(), skipped.reason());
        }
        return new Texts(published, left);
    }

    /** The addresses that they have now. */
    public Addresses addresses() {
        return Addresses.of(posts());
    }

    List<Post> posts() {
        return published.values().stream().map(Source::post).toList();
    }

    Optional<Source> at(String file) {
        return Optional.ofNullable(published.get(file));
    }

    /** All of them. */
    public List<String> files() {
        return Stream.concat(published.keySet().stream(), left.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
