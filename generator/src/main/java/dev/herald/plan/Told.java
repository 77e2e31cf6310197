package dev.herald.plan;

import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the ledger knows, by channel and post. */
public final class Told {

    /** What was told weighs more than what was only adopted; the last entry comes first. */
    private static final Comparator<Entry> WEIGHT = Comparator.<Entry, Boolean>comparing(
                    entry -> entry.state() != State.ADOPTED)
            .thenComparing(Entry::round)
            .thenComparing(Entry::createdAt);

    private final Map<String, List<Entry>> byChannel = new HashMap<>();
    private final Map<String, Map<String, List<Entry>>> byPost = new HashMap<>();

    public Told(List<Entry> ledger) {
        ledger.forEach(this::add);
    }

    private void add(Entry entry) {
        byChannel.computeIfAbsent(entry.channel(), name -> new ArrayList<>()).add(entry);
        Map<String, List<Entry>> posts = byPost.computeIfAbsent(entry.channel(), name -> new HashMap<>());
        entry.posts()
                .forEach(post ->
                        posts.computeIfAbsent(post, id -> new ArrayList<>()).add(entry));
    }

    /** Whatever was said of a channel, in the ledger's order; nothing if it is new. */
    public List<Entry> of(String channel) {
        return byChannel.getOrDefault(channel, List.of());
    }

    /** Everything, by channel. */
    Map<String, List<Entry>> all() {
        return new TreeMap<>(byChannel);
    }

    /** What counts of a post in a round: what happened in it or later, under its present name or an earlier one. */
    public Optional<Entry> of(String channel, Post post, int round) {
        Map<String, List<Entry>> posts = byPost.getOrDefault(channel, Map.of());
        return names(post)
                .flatMap(name -> posts.getOrDefault(name, List.of()).stream())
                .filter(entry -> entry.round() >= round)
                .max(WEIGHT);
    }

    /** By what the ledger may know a post: its id, its address, and those that it had. */
    static Stream<String> names(Post post) {
        Stream<String> now = Stream.of(post.id(), post.route().path());
        return Stream.concat(now, post.aliases().stream().map(Route::path));
    }
}
