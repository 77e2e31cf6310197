package dev.herald.announce;

import static dev.herald.announce.Subject.BLUESKY;
import static dev.herald.announce.Subject.DEVTO;
import static dev.herald.announce.Subject.DISCORD;
import static dev.herald.announce.Subject.FORGETFUL_MASTODON;
import static dev.herald.announce.Subject.LINKEDIN;
import static dev.herald.announce.Subject.MASTODON;
import static dev.herald.announce.Subject.SLACK;
import static dev.herald.announce.Subject.STUBBORN_WEBHOOK;
import static dev.herald.announce.Subject.TELEGRAM;
import static dev.herald.announce.Subject.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.announce.Newsroom.Watch;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.simulate.Call;
import dev.herald.simulate.Fake;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of one message: for each class of delivery, what goes wrong, and how often. */
class RetryTableTest {

    private static final Fault RESET = new Fault.Reset();
    private static final Fault LOST = new Fault.LostReply();
    private static final Fault STALL = new Fault.LateReply(Duration.ofMillis(900));
    private static final Fault ERROR = new Fault.Instead(Reply.text(500, "text/plain", "oops"));
    private static final Fault PROXY =
            new Fault.AnsweredBy(Reply.text(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>"));
    private static final Fault BUSY = busy("Retry-After", "7");
    private static final Fault BUSY_UNTIL = busy("Retry-After", "Fri, 20 Nov 2026 10:00:07 GMT");
    private static final Fault BUSY_RESET = busy("RateLimit-Reset", "7");
    private static final Fault BUSY_FOR_LONG = busy("Retry-After", "3600");
    private static final Fault BUSY_503 =
            new Fault.Instead(Reply.text(503, "text/plain", "").header("Retry-After", "7"));
    private static final Fault DENIED = new Fault.Instead(Reply.json(401, Map.of("error", "AuthMissing")));
    private static final Fault REFUSED = new Fault.Instead(Reply.json(422, Map.of("error", "no")));
    private static final Fault NOT_FOUND = new Fault.Instead(Reply.text(404, "text/html", "<p>lost</p>"));
    private static final Fault REDIRECT = new Fault.Instead(Reply.empty(302).header("Location", "/login"));

    @TempDir
    private Path blog;

    /**
     * @param first how many of the channel's telling calls go wrong
     * @param expected outcome and messages that people see, after the first run and after one in which nothing goes wrong
     */
    record Cell(Subject subject, String what, Fault fault, int first, String expected) {
        @Override
        public String toString() {
            return subject + ", " + what + " " + first + "x: " + expected;
        }
    }

    static Stream<Cell> cells() {
        return Stream.of(
                cell(WEBHOOK, "nothing", LOST, 0, "sent 1, then nothing 1"),
                cell(WEBHOOK, "reset", RESET, 1, "unknown 0, then unknown 0"),
                cell(WEBHOOK, "reply lost", LOST, 1, "unknown 1, then unknown 1"),
                cell(WEBHOOK, "stall", STALL, 1, "unknown 1, then unknown 1"),
                cell(WEBHOOK, "500", ERROR, 1, "unknown 0, then unknown 0"),
                cell(WEBHOOK, "502 of a proxy", PROXY, 1, "unknown 1, then unknown 1"),
                cell(WEBHOOK, "429 in seconds", BUSY, 1, "sent 1, then nothing 1"),
                cell(WEBHOOK, "429 until", BUSY_UNTIL, 1, "sent 1, then nothing 1"),
                cell(WEBHOOK, "429 reset", BUSY_RESET, 1, "sent 1, then nothing 1"),
                cell(WEBHOOK, "429 again and again", BUSY, 17, "sent 1, then nothing 1"),
                cell(WEBHOOK, "429 for longer than two minutes", BUSY, 18, "held 0, then sent 1"),
                cell(WEBHOOK, "429 for an hour", BUSY_FOR_LONG, 1, "held 0, then sent 1"),
                cell(WEBHOOK, "503 with a wait", BUSY_503, 1, "sent 1, then nothing 1"),
                cell(WEBHOOK, "401", DENIED, 1, "stopped 0, then sent 1"),
                cell(WEBHOOK, "422", REFUSED, 1, "rejected 0, then nothing 0"),
                cell(WEBHOOK, "404", NOT_FOUND, 1, "rejected 0, then nothing 0"),
                cell(WEBHOOK, "302", REDIRECT, 1, "rejected 0, then nothing 0"),
                cell(STUBBORN_WEBHOOK, "reset", RESET, 1, "sent 1, then nothing 1"),
                cell(STUBBORN_WEBHOOK, "reply lost", LOST, 1, "sent 2, then nothing 2"), // as its owner wants it
                cell(STUBBORN_WEBHOOK, "500", ERROR, 4, "held 0, then sent 1"),
                cell(BLUESKY, "nothing", LOST, 0, "sent 1, then nothing 1"),
                cell(BLUESKY, "reset", RESET, 1, "sent 1, then nothing 1"),
                cell(BLUESKY, "reply lost", LOST, 1, "sent 1, then nothing 1"),
                cell(BLUESKY, "reply lost", LOST, 3, "sent 1, then nothing 1"),
                cell(BLUESKY, "reply lost", LOST, 4, "held 1, then sent 1"),
                cell(BLUESKY, "stall", STALL, 1, "sent 1, then nothing 1"),
                cell(BLUESKY, "500", ERROR, 3, "sent 1, then nothing 1"),
                cell(BLUESKY, "500", ERROR, 4, "held 0, then sent 1"),
                cell(BLUESKY, "502 of a proxy", PROXY, 1, "sent 1, then nothing 1"),
                cell(BLUESKY, "429", BUSY, 1, "sent 1, then nothing 1"),
                cell(BLUESKY, "429 for an hour", BUSY_FOR_LONG, 1, "held 0, then sent 1"),
                cell(BLUESKY, "401", DENIED, 1, "stopped 0, then sent 1"),
                cell(BLUESKY, "422", REFUSED, 1, "rejected 0, then nothing 0"),
                cell(DEVTO, "reply lost", LOST, 1, "sent 1, then nothing 1"),
                cell(DEVTO, "reply lost", LOST, 4, "held 1, then sent 1"),
                cell(DEVTO, "reset", RESET, 1, "sent 1, then nothing 1"),
                cell(LINKEDIN, "nothing", LOST, 0, "sent 1, then nothing 1"),
                cell(LINKEDIN, "reset", RESET, 1, "sent 1, then nothing 1"),
                cell(LINKEDIN, "reply lost", LOST, 1, "sent 1, then nothing 1"),
                cell(LINKEDIN, "502 of a proxy", PROXY, 2, "sent 1, then nothing 1"),
                cell(LINKEDIN, "500", ERROR, 4, "held 0, then sent 1"),
                cell(MASTODON, "nothing", LOST, 0, "sent 1, then nothing 1"),
                cell(MASTODON, "reset", RESET, 1, "sent 1, then nothing 1"),
                cell(MASTODON, "reply lost", LOST, 1, "found 1, then nothing 1"),
                cell(MASTODON, "stall", STALL, 1, "found 1, then nothing 1"),
                cell(MASTODON, "500", ERROR, 3, "sent 1, then nothing 1"),
                cell(MASTODON, "500", ERROR, 4, "held 0, then sent 1"),
                cell(MASTODON, "401", DENIED, 1, "stopped 0, then sent 1"),
                cell(MASTODON, "422", REFUSED, 1, "rejected 0, then nothing 0"),
                cell(FORGETFUL_MASTODON, "nothing", LOST, 0, "sent 1, then nothing 1"),
                cell(FORGETFUL_MASTODON, "reset", RESET, 2, "sent 1, then nothing 1"),
                cell(FORGETFUL_MASTODON, "reply lost", LOST, 1, "found 1, then nothing 1"),
                cell(FORGETFUL_MASTODON, "stall", STALL, 1, "found 1, then nothing 1"),
                cell(FORGETFUL_MASTODON, "502 of a proxy", PROXY, 1, "found 1, then nothing 1"),
                cell(FORGETFUL_MASTODON, "429", BUSY, 1, "sent 1, then nothing 1"),
                cell(FORGETFUL_MASTODON, "429 for an hour", BUSY_FOR_LONG, 1, "held 0, then sent 1"),
                cell(TELEGRAM, "reply lost", LOST, 1, "unknown 1, then unknown 1"),
                cell(DISCORD, "reply lost", LOST, 1, "unknown 1, then unknown 1"),
                cell(SLACK, "reply lost", LOST, 1, "unknown 1, then unknown 1"));
    }

    private static Cell cell(Subject subject, String what, Fault fault, int first, String expected) {
        return new Cell(subject, what, fault, first, expected);
    }

    private static Fault busy(String header, String value) {
        return new Fault.Instead(Reply.json(429, Map.of("error", "slow down"))
                .header("Date", "Fri, 20 Nov 2026 10:00:00 GMT")
                .header(header, value));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellOfTheTable(Cell cell) {
        Fake fake = cell.subject.fake().get();

        try (Networks networks = Networks.start(fake);
                Ledger ledger = new FileLedger(blog.resolve("announcements"))) {
            Newsroom newsroom = newsroom(cell.subject, networks);
            newsroom.open(ledger);
            newsroom.write(1);
            networks.fault(first(cell.first, cell.fault, cell.subject));
            String first = words(newsroom.run(ledger, "runner-1", Set.of())) + " "
                    + fake.shown().size();
            String second = words(newsroom.run(ledger, "runner-2", Set.of())) + " "
                    + fake.shown().size();

            assertThat(first + ", then " + second).isEqualTo(cell.expected);
        }
    }

    private Newsroom newsroom(Subject subject, Networks networks) {
        return new Newsroom(
                subject.yaml("timeout: 600 ms"), subject.secrets(), networks.route(), blog, Watch.patient());
    }

    private static BiFunction<Integer, Call, Optional<Fault>> first(int times, Fault fault, Subject subject) {
        AtomicInteger left = new AtomicInteger(times);
        return (number, call) ->
                subject.tells().test(call) && left.getAndDecrement() > 0 ? Optional.of(fault) : Optional.empty();
    }

    static String words(Result result) {
        List<Outcome> outcomes = result.outcomes();
        return outcomes.isEmpty()
                ? "nothing"
                : outcomes.stream().map(RetryTableTest::word).collect(Collectors.joining(" "));
    }

    private static String word(Outcome outcome) {
        if (outcome instanceof Outcome.Sent sent && sent.found()) {
            return "found";
        }
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
