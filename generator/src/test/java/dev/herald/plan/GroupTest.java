package dev.herald.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.channel.Sample;
import dev.herald.site.Post;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final List<Post> POSTS = List.of(post("tide"), post("ice"), post("flood"));

    @Test
    void eachPostIsAMessage() {
        assertThat(told(Group.of(POSTS, false, post -> 1)))
                .containsExactly("1: [/posts/flood/]", "1: [/posts/ice/]", "1: [/posts/tide/]");
    }

    @Test
    void aDigestIsOneMessage() {
        assertThat(told(Group.of(POSTS, true, post -> 1)))
                .containsExactly("1: [/posts/flood/, /posts/ice/, /posts/tide/]");
    }

    @Test
    void aDigestHasPostsOfOneRoundOnly() {
        assertThat(told(Group.of(POSTS, true, post -> post.id().equals("/posts/ice/") ? 2 : 1)))
                .containsExactly("1: [/posts/flood/, /posts/tide/]", "2: [/posts/ice/]");
    }

    @Test
    void withoutPostsThereIsNoMessage() {
        assertThat(Group.of(List.of(), true, post -> 1)).isEmpty();
    }

    private static Post post(String name) {
        return Sample.story(name, name, "Summary.").post(); // all of one moment, so their ids decide
    }

    private static List<String> told(List<Group> groups) {
        return groups.stream()
                .map(group -> group.round() + ": "
                        + group.posts().stream().map(Post::id).toList())
                .toList();
    }
}
