package dev.herald.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageKeyTest {

    private static final URI SITE = URI.create("https://example.com");

    @Test
    void isTheSameInEveryBuildAndVersion() {
        // printf 'https://example.com\nhook\n1\n/posts/a/\n/posts/b/' | sha256sum | cut -c 1-32
        assertThat(MessageKey.of(SITE, "hook", List.of("/posts/b/", "/posts/a/"), 1))
                .isEqualTo("d1925fc61e92649d0404e80c361a98ca");
    }

    @Test
    void isAnotherForEachSiteChannelPostAndRound() {
        assertThat(List.of(
                        MessageKey.of(SITE, "hook", List.of("/posts/a/"), 1),
                        MessageKey.of(URI.create("https://example.org"), "hook", List.of("/posts/a/"), 1),
                        MessageKey.of(SITE, "other", List.of("/posts/a/"), 1),
                        MessageKey.of(SITE, "hook", List.of("/posts/b/"), 1),
                        MessageKey.of(SITE, "hook", List.of("/posts/a/"), 2)))
                .doesNotHaveDuplicates();
    }
}
