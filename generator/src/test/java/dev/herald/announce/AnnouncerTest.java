package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.announce.Newsroom.Watch;
import dev.herald.announce.Result.Ending;
import dev.herald.ledger.Entries;
import dev.herald.ledger.Entry;
import dev.herald.ledger.EntryText;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.State;
import dev.herald.plan.Plan;
import dev.herald.plan.Plan.Change;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.simulate.AnyWebhook;
import dev.herald.simulate.FakePds;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncerTest {

    private static final String BOTH = """
            announce: { timeout: 600 ms, settle: 90 s }
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
    private final FakePauses pauses = new FakePauses();
    private Networks networks;
    private Ledger ledger;
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        networks = Networks.start(hook, bluesky);
        ledger = new FileLedger(blog.resolve("announcements"));
        newsroom = new Newsroom(BOTH, SECRETS, networks.route(), blog, new Watch(pauses, pauses.clock()));
        newsroom.open(ledger);
    }

    @AfterEach
    void close() {
        networks.close();
    }

    private Result run() {
        return newsroom.run(ledger, "runner-2", Set.of());
    }

    private Entry entry(String channel) {
        return ledger.entries().stream()
                .filter(one -> one.channel().equals(channel) && one.state() != State.ADOPTED)
                .findFirst()
                .orElseThrow();
    }

    /** A run that is cut off between its intent and its receipt on the webhook. */
    private void cutOff() {
        Plan plan = newsroom.plan(ledger);
        plan.due().stream()
                .filter(due -> due.channel().name().equals("hook"))
                .forEach(due -> ledger.claim(Entry.intent(
                        "hook",
                        due.round(),
                        due.announcement(),
                        "runner-1",
                        pauses.clock().instant())));
    }

    @Test
    void tellsEachPostOnEachChannelAndKeepsTheReceipts() {
        newsroom.write(2);

        Result result = run();

        assertThat(result.ending()).isEqualTo(Ending.DONE);
        assertThat(RetryTableTest.words(result)).isEqualTo("sent sent sent sent");
        assertThat(hook.shown()).hasSize(2);
        assertThat(bluesky.shown()).hasSize(2);
        assertThat(entry("bluesky").receipt().orElseThrow().url().orElseThrow()).startsWith("https://bsky.app/");
        assertThat(run().outcomes()).isEmpty();
    }

    @Test
    void sendsNothingIfThePlanHasRefusals() {
        newsroom.write(1);
        Plan plan = newsroom.plan(ledger);
        Plan refused = new Plan(
                plan.at(),
                plan.due(),
                plan.left(),
                plan.adoptions(),
                plan.open(),
                plan.offers(),
                List.of("this would post 143 messages"));

        Result result = newsroom.run(ledger, "runner-1", refused, Set.of());

        assertThat(result.outcomes()).isEmpty();
        assertThat(networks.calls()).isEmpty();
    }

    @Test
    void claimsNothingUntilThePageIsLive() {
        newsroom.write(1);
        newsroom.live((story, needs) -> Optional.of(story.page() + " still shows an earlier page"));

        Result result = run();

        assertThat(result.ending()).isEqualTo(Ending.HELD);
        assertThat(result.outcomes())
                .contains(new Outcome.Held(
                        "hook",
                        List.of("/posts/post-0/"),
                        "https://example.com/posts/post-0/ still shows an earlier page",
                        Optional.empty()));
        assertThat(ledger.entries()).extracting(Entry::state).containsOnly(State.ADOPTED);
    }

    @Test
    void aFailureOfOneChannelLeavesTheOtherAlone() {
        newsroom.write(3);
        networks.fault((number, call) -> call.address().getHost().equals("hook.example")
                ? Optional.of(new Fault.Instead(Reply.empty(401)))
                : Optional.empty());

        Result result = run();

        assertThat(result.ending()).isEqualTo(Ending.PARTIAL);
        assertThat(bluesky.shown()).hasSize(3);
        assertThat(result.outcomes())
                .contains(new Outcome.Stopped(
                        "hook", List.of("/posts/post-0/"), "hook.example answered 401; look whether HOOK is right"));
        assertThat(networks.calls().stream()
                        .filter(call -> call.address().getHost().equals("hook.example")))
                .as("asked once and not for every post")
                .hasSize(1);
    }

    @Test
    void afterAnUnclearAnswerNothingMoreIsSentToThatChannel() {
        newsroom.write(3);
        networks.fault((number, call) -> call.address().getHost().equals("hook.example")
                ? Optional.of(new Fault.LostReply())
                : Optional.empty());

        Result result = run();

        assertThat(result.ending()).isEqualTo(Ending.NEEDS_A_PERSON);
        assertThat(hook.shown()).hasSize(1);
        assertThat(bluesky.shown()).hasSize(3);
        assertThat(result.outcomes().stream().filter(Outcome.Unknown.class::isInstance))
                .hasSize(1);
        assertThat(result.outcomes().stream().filter(Outcome.Held.class::isInstance))
                .hasSize(2);
    }

    @Test
    void waitsUntilNobodyCanBeAtWorkBeforeItDoubtsAnIntent() {
        newsroom.write(1);
        cutOff();

        Result result = run();

        assertThat(pauses.slept()).containsExactly(Duration.ofSeconds(90));
        assertThat(result.outcomes())
                .hasAtLeastOneElementOfType(Outcome.Unknown.class)
                .hasSize(2);
        assertThat(entry("hook").state()).isEqualTo(State.UNKNOWN);
        assertThat(hook.shown()).isEmpty();
    }

    @Test
    void leavesAMessageToARunnerThatIsAliveElsewhere() {
        newsroom.write(1);
        cutOff();
        pauses.meanwhile(() -> {
            Entry open = entry("hook");
            if (open.state() == State.INTENT) {
                ledger.save(Entries.sent(open));
            }
        });

        Result result = run();

        assertThat(result.outcomes()).contains(new Outcome.Elsewhere("hook", List.of("/posts/post-0/")));
        assertThat(entry("hook").state()).isEqualTo(State.SENT);
    }

    @Test
    void aClockThatIsSetChangesNothing() {
        newsroom.write(1);
        cutOff();
        pauses.jump(Duration.ofDays(-1).plusMinutes(1));

        run();

        assertThat(pauses.slept()).containsExactly(Duration.ofSeconds(90));
        assertThat(entry("hook").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void sendsAMessageThatWasClaimedElsewhereOnlyThere() {
        newsroom.write(1);
        Plan plan = newsroom.plan(ledger);
        run();

        Result late = newsroom.run(ledger, "runner-3", plan, Set.of());

        assertThat(RetryTableTest.words(late)).isEqualTo("elsewhere elsewhere");
        assertThat(late.ending()).isEqualTo(Ending.DONE);
        assertThat(hook.shown()).hasSize(1);
    }

    @Test
    void aReceiptThatCannotBeKeptEndsLoudlyAndTheNextRunFindsOut() {
        newsroom.write(2);
        Ledger full = new FullLedger(ledger, entry -> entry.state() == State.SENT);

        Result result = newsroom.run(full, "runner-1", Set.of());
        Result next = run();

        assertThat(result.ending()).isEqualTo(Ending.NEEDS_A_PERSON);
        assertThat(result.outcomes().get(0))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.reason())
                                .startsWith("it was told (https://bsky.app/")
                                .endsWith("and that could not be kept: announcements: the disk is full; make room"));
        assertThat(result.outcomes())
                .filteredOn(Outcome.Stopped.class::isInstance)
                .hasSize(3);
        assertThat(next.ending()).isEqualTo(Ending.DONE);
        assertThat(bluesky.shown()).hasSize(2);
        assertThat(hook.shown()).hasSize(2);
    }

    @Test
    void withoutADurableIntentNothingIsSent() {
        newsroom.write(2);
        Ledger full = new FullLedger(ledger, entry -> true);

        assertThatThrownBy(() -> newsroom.run(full, "runner-1", Set.of()))
                .isInstanceOf(SiteException.class)
                .hasMessage("announcements: the disk is full; make room");
        assertThat(networks.calls()).isEmpty();
    }

    @Test
    void takesAMessageBackOnlyIfSomebodyAsks() {
        newsroom.write(1);
        run();
        Entry told = entry("bluesky");
        Plan plan = newsroom.plan(ledger);
        Plan.Offer offer =
                new Plan.Offer(newsroom.channels().get(0), told, Change.DELETE, Optional.empty(), "its post is gone");
        Plan offered = new Plan(plan.at(), List.of(), List.of(), List.of(), List.of(), List.of(offer), plan.refusals());

        newsroom.run(ledger, "runner-3", offered, Set.of());
        assertThat(bluesky.shown()).hasSize(1);
        Result asked = newsroom.run(ledger, "runner-4", offered, Set.of(Change.DELETE));

        assertThat(asked.outcomes())
                .containsExactly(new Outcome.Changed("bluesky", List.of("/posts/post-0/"), Change.DELETE));
        assertThat(bluesky.shown()).isEmpty();
        assertThat(entry("bluesky").state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void noSecretReachesTheLedgerOrAnOutcome() throws IOException {
        newsroom.write(2);
        networks.fault((number, call) -> call.address().getHost().equals("hook.example")
                ? Optional.of(new Fault.Instead(Reply.text(400, "text/plain", "no " + SECRETS.get("HOOK"))))
                : Optional.empty());

        Result result = run();

        assertThat(result.toString()).contains("no [HOOK]").doesNotContain("planted");
        for (Entry entry : ledger.entries()) {
            assertThat(EntryText.of(entry)).doesNotContain("planted");
        }
        assertThat(Files.exists(blog.resolve("announcements/hook"))).isTrue();
    }

    /** A ledger whose disk is full for some entries. */
    private record FullLedger(Ledger ledger, Predicate<Entry> tooMuch) implements Ledger {

        @Override
        public List<Entry> entries() {
            return ledger.entries();
        }

        @Override
        public boolean claim(Entry entry) {
            return fits(entry) && ledger.claim(entry);
        }

        @Override
        public boolean save(Entry entry) {
            return fits(entry) && ledger.save(entry);
        }

        private boolean fits(Entry entry) {
            if (tooMuch.test(entry)) {
                throw new SiteException(Problem.error("announcements", 0, "the disk is full", "make room"));
            }
            return true;
        }

        @Override
        public void close() {
            ledger.close();
        }
    }
}
