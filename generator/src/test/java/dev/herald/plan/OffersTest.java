package dev.herald.plan;

import static dev.herald.plan.PlannedBlog.left;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.ledger.State;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could be changed of what people have seen. */
class OffersTest {

    private static final String BLUESKY = "channels:\n  sky: {network: bluesky, handle: ana.example, password: SKY}\n";

    private static final String MASTODON =
            "channels:\n  toot: {network: mastodon, server: 'https://social.example', token: TOOT}\n";

    @TempDir
    private Path folder;

    @Test
    void aChangedTitleOrSummaryIsOfferedAsAnEdit() {
        Plan plan = new PlannedBlog(folder, MASTODON)
                .post("2026-11-20-a", "title: New title", "description: Old summary")
                .post("2026-11-19-b", "title: Old title", "description: New summary")
                .post("2026-11-18-c", "title: New title", "description: New summary")
                .post("2026-11-17-d", "title: Old title", "description: Old summary")
                .entry(State.SENT, "toot", "2026-11-20T09:00:00Z", "/posts/a/")
                .entry(State.SENT, "toot", "2026-11-19T09:00:00Z", "/posts/b/")
                .entry(State.SENT, "toot", "2026-11-18T09:00:00Z", "/posts/c/")
                .entry(State.SENT, "toot", "2026-11-17T09:00:00Z", "/posts/d/")
                .at("2026-11-22T12:00:00Z");

        assertThat(offers(plan))
                .containsExactly(
                        "EDIT [/posts/a/]: its title has changed",
                        "EDIT [/posts/b/]: its summary has changed",
                        "EDIT [/posts/c/]: its title and summary have changed");
        assertThat(plan.offers().get(0).announcement().orElseThrow().title()).isEqualTo("New title");
        assertThat(plan.offers().get(0).announcement().orElseThrow().key())
                .isEqualTo(plan.offers().get(0).entry().key());
        assertThat(plan.due()).isEmpty();
    }

    @Test
    void aSummaryThatNobodyWroteIsLookedAtWhileItsMessageIsNew() {
        PlannedBlog blog = new PlannedBlog(folder, MASTODON)
                .post("2026-11-20-a", "title: Old title")
                .post("2026-01-20-b", "title: Old title")
                .entry(State.SENT, "toot", "2026-11-20T09:00:00Z", "/posts/a/")
                .entry(State.SENT, "toot", "2026-01-20T09:00:00Z", "/posts/b/");

        Plan plan = blog.at("2026-11-22T12:00:00Z");

        assertThat(offers(plan)).containsExactly("EDIT [/posts/a/]: its summary has changed");
        assertThat(blog.rendered()).hasSize(1);
    }

    @Test
    void aMessageAboutSeveralPostsIsNotEdited() {
        Plan plan = new PlannedBlog(folder, MASTODON)
                .post("2026-11-20-a", "title: New title")
                .post("2026-11-19-b", "title: New title")
                .entry(State.SENT, "toot", "2026-11-20T09:00:00Z", "/posts/a/", "/posts/b/")
                .at("2026-11-22T12:00:00Z");

        assertThat(offers(plan)).isEmpty();
    }

    @Test
    void aDigestIsTakenBackWhenNoneOfItsPostsIsLeft() {
        PlannedBlog blog = new PlannedBlog(folder, MASTODON)
                .post("2026-11-20-a", "title: A", "withdraw: true")
                .entry(State.SENT, "toot", "2026-11-20T09:00:00Z", "/posts/a/", "/posts/gone/");

        assertThat(offers(blog.at("2026-11-22T12:00:00Z"))).hasSize(1);

        blog.post("2026-11-20-gone", "title: Back again");

        assertThat(offers(blog.at("2026-11-22T12:00:00Z"))).isEmpty();
    }

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
