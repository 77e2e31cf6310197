package dev.herald.announce;

import static dev.herald.announce.PlannedBlog.left;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could be changed of what people have seen. */
class OffersTest {

    private static final String BLUESKY = "channels:\n  sky: {network: bluesky, handle: ana.example, password: SKY}\n";

    @TempDir
    private Path folder;

    @Test
    void aWithdrawnPostIsOfferedForDeletion() {
        Plan plan = new PlannedBlog(folder, BLUESKY)
                .post("2026-11-20-tide", "title: Tide", "withdraw: true")
                .entry(State.SENT, "sky", "2026-11-20T09:00:00Z", "/posts/tide/")
                .at("2026-11-22T12:00:00Z");

        assertThat(offers(plan)).containsExactly("DELETE [/posts/tide/]: its front matter says 'withdraw: true'");
        assertThat(left(plan)).containsExactly("sky: Tide: told on 2026-11-20; it can be taken back");
        assertThat(plan.due()).isEmpty();
    }

    @Test
    void aPostThatIsGoneIsOfferedForDeletionAndARenamedOneIsNot() {
        Plan plan = new PlannedBlog(folder, BLUESKY)
                .post("2026-11-20-flood", "title: Flood", "aliases: /posts/tide/")
                .entry(State.SENT, "sky", "2026-11-20T09:00:00Z", "/posts/tide/")
                .entry(State.SENT, "sky", "2026-11-20T09:00:00Z", "/posts/ice/")
                .at("2026-11-22T12:00:00Z");

        assertThat(offers(plan)).containsExactly("DELETE [/posts/ice/]: its post is not on the blog any more");
    }

    @Test
    void whatCannotBeTakenBackIsSaid() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-20-tide", "title: Tide", "withdraw: true")
                .entry(State.SENT, "hook", "2026-11-20T09:00:00Z", "/posts/tide/")
                .at("2026-11-22T12:00:00Z");

        assertThat(offers(plan)).isEmpty();
        assertThat(left(plan)).containsExactly("hook: Tide: told on 2026-11-20; Webhook lets no program take it back");
    }

    private static List<String> offers(Plan plan) {
        return plan.offers().stream()
                .map(offer -> offer.change() + " " + offer.entry().posts() + ": " + offer.because())
                .toList();
    }
}
