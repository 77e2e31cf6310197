package dev.herald.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.ledger.State;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemarkedTest {

    private static final String THREE = """
            channels:
              alpha: {network: webhook, url: HOOK}
              beta: {network: webhook, url: HOOK}
              gamma: {network: webhook, url: HOOK%s}
            """;

    @TempDir
    private Path folder;

    @Test
    void aPlanSaysOnceThatAllChannelsHearTheSame() {
        assertThat(remarks(THREE.formatted("")))
                .containsExactly(
                        List.of("says the same on every channel (alpha, beta, gamma); a 'template' of its own lets each"
                                + " speak to those who are there"),
                        List.of(),
                        List.of());
    }

    @Test
    void aPlanSaysNothingWhereOneChannelHasItsOwnWords() {
        assertThat(remarks(THREE.formatted(", template: 'New: {title} {link}'")))
                .containsExactly(List.of(), List.of(), List.of());
    }

    private List<List<String>> remarks(String channels) {
        PlannedBlog blog =
                new PlannedBlog(folder, channels).post("2026-11-21-ice", "title: Ice", "description: It froze.");
        for (String channel : List.of("alpha", "beta", "gamma")) {
            blog.entry(State.ADOPTED, channel, "2026-01-01T00:00:00Z", "/posts/long-ago/");
        }
        return blog.at("2026-11-22T12:00:00Z").due().stream()
                .map(Plan.Due::remarks)
                .toList();
    }
}
