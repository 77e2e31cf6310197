package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.announce.Newsroom.Watch;
import dev.herald.channel.Announcement;
import dev.herald.channel.TestLine;
import dev.herald.ledger.Entry;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.State;
import dev.herald.plan.Plan;
import dev.herald.server.Snac;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** One message each on a real server that ignores the key under which it gets them. */
class OnceOnSnacTest {

    @TempDir
    private Path blog;

    private Snac snac;

    @BeforeEach
    void start() {
        snac = Snac.start();
    }

    @AfterEach
    void stop() {
        if (snac != null) {
            snac.close();
        }
    }

    @Test
    void findsTheMessageOfARunThatWasKilledBeforeItWroteDownTheAnswer() {
        try (Ledger ledger = new FileLedger(blog.resolve("announcements"))) {
            Newsroom newsroom = newsroom("settle: 1 s", "");
            newsroom.open(ledger);
            newsroom.write(1);
            Plan.Due due = newsroom.plan(ledger).due().get(0);
            ledger.claim(intent(due.announcement()));
            due.channel().send(due.announcement(), new TestLine(UnaryOperator.identity(), secrets()));

            Result result = newsroom.run(ledger, "runner-2", Set.of());

            assertThat(RetryTableTest.words(result)).isEqualTo("found");
            assertThat(messages()).isEqualTo(1);
            assertThat(RetryTableTest.words(newsroom.run(ledger, "runner-3", Set.of())))
                    .isEqualTo("nothing");
            assertThat(messages()).isEqualTo(1);
        }
    }

    @Test
    void findsTheMessageThatLandedAfterItsRunHadGivenUp() {
        String words =
                "    characters: 100000\n    template: \"" + "x".repeat(30_000) + " {link}\"\n"; // takes it seconds
        try (Ledger ledger = new FileLedger(blog.resolve("announcements"))) {
            Newsroom newsroom = newsroom("timeout: 400 ms, settle: 12 s", words);
            newsroom.open(ledger);
            newsroom.write(1);
            messages(); // a first request takes longer than any other

            String first = RetryTableTest.words(newsroom.run(ledger, "runner-1", Set.of()));
            Newsroom patient = newsroom("timeout: 30 s, settle: 45 s", words); // the look takes this server long, too
            patient.write(1);
            String next = RetryTableTest.words(patient.run(ledger, "runner-2", Set.of()));

            assertThat(messages()).isEqualTo(1);
            assertThat(first + ", " + next).isIn("held, found", "found, nothing");
        }
    }

    private Newsroom newsroom(String announce, String more) {
        String yaml = "announce: {max-age: 99999 d, " + announce + "}\nchannels:\n  mastodon:\n    server: "
                + snac.url() + "\n    token: SNAC\n" + more;
        Watch server = new Watch(Pauses.real(), Clock.systemUTC()); // it tells no time, and lists by its own
        return new Newsroom(yaml, secrets(), UnaryOperator.identity(), blog, server);
    }

    private Map<String, String> secrets() {
        return Map.of("SNAC", snac.token("alice"));
    }

    /** As a run writes it before it sends. */
    private static Entry intent(Announcement announcement) {
        Instant moment = Instant.parse("2026-11-20T10:00:00Z");
        return new Entry(
                "mastodon",
                announcement.key(),
                announcement.posts(),
                1,
                State.INTENT,
                Optional.of(announcement),
                moment,
                1,
                moment,
                "runner-1",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private int messages() {
        return new JsonMapper().readTree(snac.statuses("alice")).size();
    }
}
