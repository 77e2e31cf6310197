package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.announce.Newsroom.Watch;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.plan.Plan;
import dev.herald.simulate.Fake;
import dev.herald.simulate.FakeHub;
import dev.herald.simulate.FakeIndexNow;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ping that comes twice is one, so it is sent again after whatever went wrong. */
class PingsOnceTest {

    private static final String INDEXNOW = "channels:\n  indexnow: {key: 0fb1-Key-of-tests}\n";
    private static final String WEBSUB = """
            feeds: {hub: 'https://hub.example/', formats: [atom], authors: none}
            channels:
              websub:
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "indexnow, reset,   1, sent 2,     nothing 2",
        "indexnow, lost,    1, sent 2,     nothing 2",
        "indexnow, lost,    4, held 2,     sent 2",
        "indexnow, 403,     1, stopped 0,  sent 2",
        "indexnow, 422,     1, rejected 0, nothing 0",
        "indexnow, 429,     1, sent 2,     nothing 2",
        "indexnow, 503,     1, sent 2,     nothing 2",
        "websub,   lost,    1, sent 1,     nothing 1",
        "websub,   400,     1, rejected 0, nothing 0",
        "websub,   500,     4, held 0,     sent 1",
    })
    void everyCellOfTheTable(String network, String fault, int times, String first, String second) {
        Fake fake = network.equals("indexnow") ? new FakeIndexNow() : new FakeHub();
        try (Networks networks = Networks.start(fake);
                Ledger ledger = new FileLedger(folder.resolve("announcements"))) {
            String site = network.equals("indexnow") ? INDEXNOW : WEBSUB;
            Newsroom newsroom = new Newsroom(site, Map.of(), networks.route(), folder, Watch.patient());
            newsroom.open(ledger);
            newsroom.write(2);
            AtomicInteger left = new AtomicInteger(times);
            networks.fault((number, call) -> left.getAndDecrement() > 0 ? Optional.of(fault(fault)) : Optional.empty());

            assertThat(run(newsroom, ledger, fake)).isEqualTo(first);
            assertThat(run(newsroom, ledger, fake)).isEqualTo(second);
        }
    }

    @Test
    void thePostsThatAnothersDigestLacksWaitForTheNextRun() {
        try (Networks networks = Networks.start(new FakeIndexNow());
                Ledger ledger = new FileLedger(folder.resolve("announcements"))) {
            Newsroom newsroom = new Newsroom(INDEXNOW, Map.of(), networks.route(), folder, Watch.patient());
            newsroom.open(ledger);
            newsroom.write(2);
            Plan ofTwo = newsroom.plan(ledger);
            newsroom.write(3);
            Plan ofThree = newsroom.plan(ledger);

            newsroom.run(ledger, "runner-1", ofTwo, Set.of());
            Result late = newsroom.run(ledger, "runner-2", ofThree, Set.of());
            Result same = newsroom.run(ledger, "runner-3", ofTwo, Set.of());
            Result next = newsroom.run(ledger, "runner-2", Set.of());

            assertThat(late.outcomes())
                    .containsExactly(new Outcome.Held(
                            "indexnow",
                            List.of("/posts/post-2/"),
                            "another runner tells other posts of this digest; the next run tells these",
                            Optional.empty()));
            assertThat(RetryTableTest.words(same)).isEqualTo("elsewhere");
            assertThat(RetryTableTest.words(next)).isEqualTo("sent");
        }
    }

    private static Fault fault(String name) {
        return switch (name) {
            case "reset" -> new Fault.Reset();
            case "lost" -> new Fault.LostReply();
            default -> new Fault.Instead(Reply.empty(Integer.parseInt(name)).header("Retry-After", "7"));
        };
    }

    private static String run(Newsroom newsroom, Ledger ledger, Fake fake) {
        Result result = newsroom.run(ledger, "runner", Set.of());
        return RetryTableTest.words(result) + " " + fake.shown().size();
    }
}
