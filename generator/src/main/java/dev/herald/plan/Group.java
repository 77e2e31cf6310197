package dev.herald.plan;

import dev.herald.site.Post;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Posts of one message.
 *
 * @param posts the oldest first
 */
record Group(List<Post> posts, int round) {

    private static final Comparator<Post> OLDEST_FIRST =
            Comparator.comparing((Post post) -> post.published().toInstant()).thenComparing(Post::id);

    Group {
        posts = List.copyOf(posts);
    }

    /**
     * The messages about posts, the one with the oldest post first.
     *
     * @param together whether all posts of a round go into one
     */
    static List<Group> of(List<Post> posts, boolean together, ToIntFunction<Post> round) {
        Stream<Post> sorted = posts.stream().sorted(OLDEST_FIRST);
        if (!together) {
            return sorted.map(post -> new Group(List.of(post), round.applyAsInt(post)))
                    .toList();
        }
        Map<Integer, List<Post>> rounds =
                sorted.collect(Collectors.groupingBy(round::applyAsInt, TreeMap::new, Collectors.toList()));
        return rounds.entrySet().stream()
                .map(one -> new Group(one.getValue(), one.getKey()))
                .sorted(Comparator.comparing(group -> group.posts().get(0), OLDEST_FIRST))
                .toList();
    }
}
