package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.announce.Newsroom.Watch;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.problem.SiteException;
import dev.herald.simulate.AnyWebhook;
import dev.herald.simulate.FakePds;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcilerTest {

    private static final String BOTH = """
            channels:
              bluesky: { handle: me.bsky.social, password: BLUESKY_PASSWORD }
              hook: { network: webhook, url: HOOK }
            """;
    private static final Map<String, String> SECRETS =
            Map.of("HOOK", "https://hook.example/planted-4711", "BLUESKY_PASSWORD", "planted-app-pass-word");

    @TempDir
    private Path blog;

    private final AnyWebhook hook = new AnyWebhook();
    private final FakePds bluesky = new FakePds();
    private Networks networks;
    private Ledger ledger;
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        networks = Networks.start(hook, bluesky);
        ledger = new FileLedger(blog.resolve("announcements"));
        newsroom = new Newsroom(BOTH, SECRETS, networks.route(), blog, Watch.patient());
        newsroom.open(ledger);
    }

    @AfterEach
    void close() {
        networks.close();
    }

    private Result run(Ledger own) {
        return newsroom.run(own, "runner-1", Set.of());
    }

    @Test
    void aLostLedgerIsMadeAgainWhereTheNetworkSaysWhatItHas() {
        newsroom.write(3);
        run(ledger);
        Ledger empty = new FileLedger(blog.resolve("lost"));

        Reconciler.Found found = newsroom.reconciler(empty).rebuild();
        Result next = run(empty);

        assertThat(found.found()).extracting(Outcome.Sent::channel).containsExactly("bluesky", "bluesky", "bluesky");
        assertThat(found.unseen()).isEqualTo(Map.of("hook", "Webhook does not say which messages it has"));
        assertThat(RetryTableTest.words(next))
                .as("nothing but the blind channel's posts")
                .isEqualTo("adopted");
        assertThat(bluesky.shown()).hasSize(3);
        assertThat(hook.shown()).hasSize(3);
    }

    @Test
    void aNetworkThatCannotBeAskedIsNamed() {
        newsroom.write(1);
        networks.fault((number, call) -> Optional.of(new Fault.Instead(Reply.empty(503))));

        Reconciler.Found found =
                newsroom.reconciler(new FileLedger(blog.resolve("lost"))).rebuild();

        assertThat(found.found()).isEmpty();
        assertThat(found.unseen().get("bluesky")).contains("bsky.social answered 503");
    }

    @Test
    void aPersonWhoSawTheMessageSettlesIt() {
        unknown();

        Outcome outcome = Verdict.SENT.give("hook", "/posts/post-0/", newsroom.desk(ledger, "runner-2"));

        assertThat(outcome).isInstanceOf(Outcome.Sent.class);
        assertThat(run(ledger).outcomes()).isEmpty();
        assertThat(hook.shown()).hasSize(1);
    }

    @Test
    void aPersonWhoDidNotSeeItHasItSentAgain() {
        unknown();

        Verdict.RESEND.give("hook", "/posts/post-0/", newsroom.desk(ledger, "runner-2"));

        assertThat(RetryTableTest.words(run(ledger))).isEqualTo("sent");
        assertThat(hook.shown()).hasSize(2);
    }

    @Test
    void aPersonWhoDoesNotWantItHasItSkipped() {
        unknown();

        Verdict.SKIP.give("hook", "/posts/post-0/", newsroom.desk(ledger, "runner-2"));

        assertThat(run(ledger).outcomes()).isEmpty();
        assertThat(hook.shown()).hasSize(1);
    }

    @Test
    void thereIsNoVerdictOnWhatIsSettled() {
        unknown();
        Desk desk = newsroom.desk(ledger, "runner-2");

        assertThatThrownBy(() -> Verdict.RESEND.give("bluesky", "/posts/post-0/", desk))
                .isInstanceOf(SiteException.class)
                .hasMessage("ledger: the verdict 'resend' on /posts/post-0/ has no place: the ledger of bluesky says"
                        + " 'sent' of it, and nothing is open; look at the plan, which names what is open");
        assertThatThrownBy(() -> Verdict.SENT.give("hook", "/posts/ebb/", desk))
                .hasMessageContaining("the ledger of hook has no message about it");
    }

    /** The webhook's answer got lost. */
    private void unknown() {
        newsroom.write(1);
        networks.fault(
                (number, call) -> hook.hosts().equals(List.of(call.address().getHost()))
                                && hook.shown().isEmpty()
                        ? Optional.of(new Fault.LostReply())
                        : Optional.empty());
        assertThat(RetryTableTest.words(run(ledger))).contains("unknown");
    }
}
