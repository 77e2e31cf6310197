package dev.herald.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What every ledger promises, wherever it is kept. */
public abstract class LedgerContract {

    /** Opens the test's own ledger, which is empty before the first test claims something; several may be open at once, as if by several runners. */
    protected abstract Ledger open();

    /** How many runners race. */
    protected int runners() {
        return 8;
    }

    /** How often they race. */
    protected int races() {
        return 20;
    }

    @Test
    void knowsNothingAtFirst() {
        try (Ledger ledger = open()) {
            assertThat(ledger.entries()).isEmpty();
        }
    }

    @Test
    void aNewRunnerFindsAClaimAsItWas() {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");

        assertThat(claim(entry)).isTrue();

        assertThat(entries()).containsExactly(entry);
    }

    @Test
    void anotherRunnerSeesAClaimAtOnce() {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");

        try (Ledger one = open();
                Ledger other = open()) {
            assertThat(other.entries()).isEmpty();
            assertThat(one.claim(entry)).isTrue();
            assertThat(other.entries()).containsExactly(entry);
        }
    }

    @Test
    void aNewRunnerFindsAReceiptAsItWas() {
        Entry intent = Entries.intent("mastodon", "/posts/tide/");
        Entry sent = Entries.sent(intent);

        claim(intent);
        assertThat(save(sent)).isTrue();

        assertThat(entries()).containsExactly(sent);
    }

    @Test
    void aPostIsClaimedOnceForAChannelAndRound() {
        claim(Entries.intent("mastodon", "/posts/tide/"));

        assertThat(claim(Entries.intent("mastodon", "/posts/tide/"))).isFalse();
        assertThat(claim(Entries.intent("bluesky", "/posts/tide/"))).isTrue();
        assertThat(claim(Entries.intent("mastodon", 2, "/posts/tide/"))).isTrue();
        assertThat(claim(Entries.intent("mastodon", "/posts/ebb/"))).isTrue();
        assertThat(entries()).hasSize(4);
    }

    @Test
    void aPostThatWasToldIsNotClaimedAgain() {
        Entry intent = Entries.intent("mastodon", "/posts/tide/");
        claim(intent);
        save(Entries.sent(intent));

        assertThat(claim(intent)).isFalse();

        assertThat(entries()).containsExactly(Entries.sent(intent));
    }

    @Test
    void aKeyIsClaimedOnceForAChannel() {
        claim(Entries.adopted("mastodon", "/posts/tide/"));

        assertThat(claim(Entries.adopted("mastodon", "/posts/ebb/"))).isFalse();
        assertThat(claim(Entries.adopted("bluesky", "/posts/ebb/"))).isTrue();
    }

    @Test
    void idsThatDifferInTheirCaseOrTheirAccentsAreDifferentPosts() {
        assertThat(claim(Entries.intent("mastodon", "/posts/tide/"))).isTrue();
        assertThat(claim(Entries.intent("mastodon", "/posts/Tide/"))).isTrue();
        assertThat(claim(Entries.intent("mastodon", "/posts/été/"))).isTrue();
        assertThat(claim(Entries.intent("mastodon", "/posts/ete/"))).isTrue();
        assertThat(claim(Entries.intent("mastodon", "/posts/潮/"))).isTrue();

        assertThat(entries()).hasSize(5);
    }

    @Test
    void aDigestTakesAllItsPosts() {
        Entry digest = Entries.intent("email", "/posts/tide/", "/posts/ebb/", "/posts/flood/");

        assertThat(claim(digest)).isTrue();

        assertThat(claim(Entries.intent("email", "/posts/ebb/"))).isFalse();
        assertThat(entries()).containsExactly(digest);
    }

    @Test
    void aDigestWithOnePostThatIsTakenTakesNone() {
        Entry single = Entries.intent("email", "/posts/ebb/");
        claim(single);

        assertThat(claim(Entries.intent("email", "/posts/tide/", "/posts/ebb/")))
                .isFalse();

        assertThat(entries()).containsExactly(single);
        assertThat(claim(Entries.intent("email", "/posts/tide/"))).isTrue();
    }

    @Test
    void adoptedPostsAreTaken() {
        Entry adopted = Entries.adopted("mastodon", "/posts/tide/", "/posts/ebb/");

        assertThat(claim(adopted)).isTrue();

        assertThat(claim(Entries.intent("mastodon", "/posts/tide/"))).isFalse();
        assertThat(entries()).containsExactly(adopted);
    }

    @Test
    void aChangeCountsOnlyIfItFollowsTheOneThatIsKept() {
        Entry first = Entries.intent("mastodon", "/posts/tide/");
        Entry second = Entries.tried(first, "runner-2");
        claim(first);
        assertThat(save(second)).isTrue();

        assertThat(save(Entries.tried(first, "runner-3"))).isFalse();
        assertThat(save(Entries.tried(Entries.tried(second, "runner-3"), "runner-3")))
                .isFalse();
        assertThat(entries()).containsExactly(second);
    }

    @Test
    void anEntryIsSeenAsItIsNow() {
        Entry first = Entries.intent("mastodon", "/posts/tide/");
        Entry second = Entries.tried(first, "runner-2");
        claim(first);
        save(second);

        try (Ledger ledger = open()) {
            assertThat(ledger.current(first)).contains(second);
            assertThat(ledger.current(Entries.intent("mastodon", "/posts/ebb/")))
                    .isEmpty();
        }
    }

    @Test
    void whatWasNeverClaimedCannotBeChanged() {
        assertThat(save(Entries.sent(Entries.intent("mastodon", "/posts/tide/"))))
                .isFalse();

        assertThat(entries()).isEmpty();
    }

    @Test
    void entriesComeByChannelAndKey() {
        claim(Entries.intent("mastodon", "/posts/tide/"));
        claim(Entries.intent("bluesky", "/posts/tide/"));
        claim(Entries.intent("mastodon", "/posts/ebb/"));
        claim(Entries.intent("bluesky", "/posts/Flood/"));

        assertThat(entries())
                .extracting(Entry::key)
                .containsExactly(
                        "bluesky-1/posts/Flood/",
                        "bluesky-1/posts/tide/",
                        "mastodon-1/posts/ebb/",
                        "mastodon-1/posts/tide/");
    }

    @Test
    void ofManyRunnersOneGetsThePost() throws Exception {
        List<Integer> winners = new ArrayList<>();

        for (int race = 0; race < races(); race++) {
            String post = "/posts/" + race + "/";
            winners.add(race(runner -> ledger -> ledger.claim(claimed(post, runner))));
        }

        assertThat(winners).hasSize(races()).containsOnly(1);
        assertThat(entries()).hasSize(races());
    }

    private static Entry claimed(String post, int runner) {
        return Entries.intent("mastodon", post, "/posts/of-runner-" + runner + post);
    }

    @Test
    void ofManyRunnersOneMakesTheChange() throws Exception {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");
        claim(entry);

        for (int race = 0; race < races(); race++) {
            Entry kept = entries().get(0);
            int winners = race(runner -> ledger -> ledger.save(Entries.tried(kept, "runner-" + runner)));
            assertThat(winners).isOne();
        }

        assertThat(entries()).extracting(Entry::revision).containsExactly(races() + 1);
    }

    /** What a runner does in a race; true if it won. */
    private interface Racer {
        boolean run(Ledger ledger);
    }

    private int race(IntFunction<Racer> racers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(runners());
        ExecutorService threads = Executors.newFixedThreadPool(runners());
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int runner = 0; runner < runners(); runner++) {
                Racer racer = racers.apply(runner);
                tasks.add(() -> {
                    try (Ledger own = open()) {
                        start.await();
                        return racer.run(own);
                    }
                });
            }
            int winners = 0;
            for (Future<Boolean> task : threads.invokeAll(tasks)) {
                winners += task.get() ? 1 : 0;
            }
            return winners;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean claim(Entry entry) {
        try (Ledger ledger = open()) {
            return ledger.claim(entry);
        }
    }

    private boolean save(Entry entry) {
        try (Ledger ledger = open()) {
            return ledger.save(entry);
        }
    }

    private List<Entry> entries() {
        try (Ledger ledger = open()) {
            return ledger.entries();
        }
    }
}
