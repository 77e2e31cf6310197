package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.announce.Newsroom.Watch;
import dev.herald.ledger.Entry;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.State;
import dev.herald.plan.Plan;
import dev.herald.simulate.Fake;
import dev.herald.simulate.Networks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A runner that stands still for longer than others wait, and then goes on. */
class HeldUpTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    private Path blog;

    private final FakePauses pauses = new FakePauses();
    private final Fake mastodon = Subject.FORGETFUL_MASTODON.fake().get();
    private final Fake bluesky = Subject.BLUESKY.fake().get();
    private final Networks networks = Networks.start(mastodon, bluesky);

    @AfterEach
    void close() {
        networks.close();
    }

    private Ledger ledger() {
        return new FileLedger(blog.resolve("announcements"));
    }

    private Newsroom newsroom(Subject subject, FakePauses time) {
        return new Newsroom(
                subject.yaml("max-age: 99999 d"),
                subject.secrets(),
                networks.route(),
                blog,
                new Watch(time, time.clock()));
    }

    private Newsroom opened(Subject subject) {
        Newsroom newsroom = newsroom(subject, pauses);
        newsroom.open(ledger());
        newsroom.write(1);
        return newsroom;
    }

    /** Another runner, which finishes whatever it finds. */
    private Result other(Subject subject) {
        Newsroom other = newsroom(subject, new FakePauses());
        other.write(1);
        return other.run(ledger(), "runner-2", Set.of());
    }

    @Test
    void aClaimWhoseAnswerComesAfterOthersHaveToldItIsNotSent() {
        Newsroom newsroom = opened(Subject.FORGETFUL_MASTODON);
        Ledger slow = new Interrupted(ledger(), State.INTENT, () -> {
            other(Subject.FORGETFUL_MASTODON);
            pauses.sleep(LONG);
        });

        Result result = newsroom.run(slow, "runner-1", Set.of());

        assertThat(RetryTableTest.words(result)).isEqualTo("elsewhere");
        assertThat(mastodon.shown()).hasSize(1);
    }

    @Test
    void aMachineThatSleptAfterItsClaimDoesNotSendWhenItWakes() {
        Newsroom newsroom = opened(Subject.FORGETFUL_MASTODON);
        Ledger asleep = new Interrupted(ledger(), State.INTENT, () -> {
            other(Subject.FORGETFUL_MASTODON);
            pauses.jump(LONG); // the steady clock sleeps, too
        });

        Result result = newsroom.run(asleep, "runner-1", Set.of());

        assertThat(RetryTableTest.words(result)).isEqualTo("elsewhere");
        assertThat(mastodon.shown()).hasSize(1);
    }

    @Test
    void aReceiptThatAnotherRunnerHasFoundMeanwhileIsTheSame() {
        Newsroom newsroom = opened(Subject.FORGETFUL_MASTODON);
        Ledger slow = new Interrupted(ledger(), State.SENT, () -> other(Subject.FORGETFUL_MASTODON));

        Result result = newsroom.run(slow, "runner-1", Set.of());

        assertThat(RetryTableTest.words(result)).isEqualTo("elsewhere");
        assertThat(ledger().entries()).extracting(Entry::state).contains(State.SENT);
        assertThat(mastodon.shown()).hasSize(1);
    }

    @Test
    void aMessageWhoseEntryIsTakenAwayWhileItIsSentIsNotHushedUp() {
        Newsroom newsroom = opened(Subject.FORGETFUL_MASTODON);
        Ledger gone = new Interrupted(ledger(), State.SENT, () -> remove(blog.resolve("announcements/forgetful")));

        Result result = newsroom.run(gone, "runner-1", Set.of());

        assertThat(result.ending()).isEqualTo(Result.Ending.NEEDS_A_PERSON);
        assertThat(result.outcomes().get(0))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.reason())
                                .startsWith("it was told (https://snac.example/")
                                .endsWith("), and its entry was taken out of the ledger meanwhile; put it back, lest it"
                                        + " be told again"));
    }

    @Test
    void aMessageInDoubtWhosePostIsGoneIsNotSentAgain() {
        Newsroom newsroom = opened(Subject.BLUESKY);
        Plan.Due due = newsroom.plan(ledger()).due().get(0);
        ledger().claim(Entry.intent(
                "bluesky", 1, due.announcement(), "runner-0", pauses.clock().instant()));

        Result result = newsroom(Subject.BLUESKY, pauses).run(ledger(), "runner-1", Set.of());

        assertThat(bluesky.shown()).isEmpty();
        assertThat(ledger().entries()).extracting(Entry::state).contains(State.SKIPPED);
        assertThat(result.ending()).isEqualTo(Result.Ending.DONE);
    }

    private static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    /** A ledger in which something happens once: after a claim is durable, or before a receipt is. */
    private static final class Interrupted implements Ledger {

        private final Ledger ledger;
        private final State when;
        private Runnable what;

        Interrupted(Ledger ledger, State when, Runnable what) {
            this.ledger = ledger;
            this.when = when;
            this.what = what;
        }

        private void happen(State state) {
            if (state == when) {
                Runnable now = what;
                what = () -> {};
                now.run();
            }
        }

        @Override
        public List<Entry> entries() {
            return ledger.entries();
        }

        @Override
        public boolean claim(Entry entry) {
            boolean mine = ledger.claim(entry);
            happen(entry.state());
            return mine;
        }

        @Override
        public boolean save(Entry entry) {
            if (entry.state() == State.SENT) {
                happen(State.SENT);
            }
            return ledger.save(entry);
        }

        @Override
        public void close() {
            ledger.close();
        }
    }
}
