package dev.herald.plan;

import static dev.herald.plan.PlannedBlog.left;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.ledger.State;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts of which a channel has nothing to tell. */
class SilenceTest {

    @TempDir
    private Path folder;

    @Test
    void aPostThatLinksNowhereIsNotDueAsAWebmention() {
        Plan plan = new PlannedBlog(folder, "channels:\n  webmention:\n")
                .post("2026-11-20-tide", "title: Tide")
                .entry(State.ADOPTED, "webmention", "2026-01-01T00:00:00Z", "/posts/long-ago/")
                .at("2026-11-20T12:00:00Z");

        assertThat(plan.due()).isEmpty();
        assertThat(left(plan)).containsExactly("webmention: Tide: it links to no other site");
    }
}
