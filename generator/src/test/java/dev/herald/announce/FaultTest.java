package dev.herald.announce;

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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What goes wrong while a message is told, and what comes of it on every network: the outcome of the run and the messages that people see; then the same of
 * a second run in which nothing goes wrong. Of mail, {@link OnceByMailTest} says it.
 */
class FaultTest {

    private static final Fault ACCEPTED = null;
    private static final String TOLD = "told 1, then nothing 1";
    private static final String HELD = "held 0, then told 1";
    private static final String STOPPED = "stopped 0, then told 1";
    private static final String REJECTED = "rejected 0, then nothing 0";
    private static final String ASKS = "unknown 1, then unknown 1"; // a person, who sees one
    private static final String UNREADABLE = "unknown 1, then unknown 1 "; // unless nothing is read
    private static final String ASKS_OF_NONE = "unknown 0, then unknown 0";

    /**
     * @param fault made at the moment at which it happens
     * @param mends what comes of it where a message can be repeated or looked up
     * @param blind what comes of it where it cannot
     */
    record Row(String what, Supplier<Fault> fault, String mends, String blind) {

        Row(String what, Fault fault, String mends, String blind) {
            this(what, () -> fault, mends, blind);
        }

        String expected(Subject subject) {
            if (subject.equals(Subject.WEBMENTION) && !mends.equals(TOLD)) { // one site's refusal is no other site's
                return mends.equals(HELD) ? "held 2 of 3, then told 1" : "told 2 of 3, then nothing 2 of 3";
            }
            if (subject.equals(Subject.SLACK) && blind.equals(UNREADABLE)
                    || subject.equals(Subject.WEBHOOK) && what.startsWith("200")) {
                return TOLD; // it reads no more than the status
            }
            return subject.recourse() == Recourse.ASK ? blind : mends;
        }
    }

    private static final DateTimeFormatter HTTP = DateTimeFormatter.RFC_1123_DATE_TIME;
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private static final List<Row> TABLE = List.of(
            new Row("nothing", ACCEPTED, TOLD, TOLD),
            new Row("the connection is reset before", new Fault.Reset(), TOLD, ASKS_OF_NONE),
            new Row("the answer is lost", new Fault.LostReply(), TOLD, ASKS),
            new Row("the answer comes too late", new Fault.LateReply(Duration.ofMillis(900)), TOLD, ASKS),
            new Row("500", text(500, "text/plain", "oops"), TOLD, ASKS_OF_NONE),
            new Row("502 of a proxy that heard nothing more", html(502), TOLD, ASKS),
            new Row("504 of a proxy that heard nothing more", html(504), TOLD, ASKS),
            new Row("429 in seconds", busy("Retry-After", "7"), TOLD, TOLD),
            new Row("429 with a date", () -> busy("Retry-After", HTTP.format(soon())), TOLD, TOLD),
            new Row("429 with a reset in seconds", busy("RateLimit-Reset", "7"), TOLD, TOLD),
            new Row(
                    "429 with a reset since 1970",
                    () -> busy("X-RateLimit-Reset", String.valueOf(soon().toEpochSecond())),
                    TOLD,
                    TOLD),
            new Row("429 with a reset in ISO 8601", () -> busy("X-RateLimit-Reset", ISO.format(soon())), TOLD, TOLD),
            new Row("429 with two lines", busy("Retry-After", "2", "retry-after", "7"), TOLD, TOLD),
            new Row("429 in JSON", busy(Map.of("retry_after", 7)), TOLD, TOLD),
            new Row("429 in Telegram's JSON", busy(Map.of("parameters", Map.of("retry_after", 7))), TOLD, TOLD),
            new Row("429 for an hour", busy("Retry-After", "3600"), HELD, HELD),
            new Row("503 with a wait", text(503, "text/plain", "", "Retry-After", "7"), TOLD, TOLD),
            new Row("401", text(401, "text/plain", "who are you?"), STOPPED, STOPPED),
            new Row("413", html413(), REJECTED, REJECTED),
            new Row("200 that breaks off", new Fault.HalfReply(), TOLD, ASKS),
            new Row("200 with half of a JSON", odd("application/json", "{\"id\": \"47"), TOLD, UNREADABLE),
            new Row("200 with a page", odd("text/html", "<html>Welcome</html>"), TOLD, UNREADABLE),
            new Row("200 with nothing", odd("text/plain", ""), TOLD, UNREADABLE));

    /** As long as each 429 asks for; a header with a date has lost what is less than a second. */
    private static final Duration ASKED = Duration.ofSeconds(7);

    @TempDir
    private Path blog;

    private final FakePauses pauses = new FakePauses();

    static Stream<Arguments> everywhere() {
        return Subject.ALL.stream()
                .filter(subject -> !subject.isMail())
                .flatMap(subject -> TABLE.stream().map(row -> Arguments.of(row.what, subject, row)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everywhere")
    void everyFaultOnEveryNetwork(String what, Subject subject, Row row) {
        Fake fake = subject.fake().get();

        try (Networks networks = Networks.start(fake);
                Ledger ledger = new FileLedger(blog.resolve("announcements"))) {
            Newsroom newsroom = newsroom(subject, networks);
            newsroom.open(ledger);
            newsroom.illustrate(1);
            networks.fault(once(row.fault, subject));
            String first = told(newsroom.run(ledger, "runner-1", Set.of()), subject, fake);
            String second = told(newsroom.run(ledger, "runner-2", Set.of()), subject, fake);

            assertThat(first + ", then " + second)
                    .isEqualTo(row.expected(subject).strip());
            if (what.matches("429.*|503.*") && !what.endsWith("hour")) {
                assertThat(pauses.slept()).anyMatch(time -> time.toSeconds() >= 6 && time.compareTo(ASKED) <= 0);
            }
        }
    }

    private Newsroom newsroom(Subject subject, Networks networks) {
        Watch watch = new Watch(pauses, pauses.clock());
        return new Newsroom(subject.yaml("timeout: 600 ms"), subject.secrets(), networks.route(), blog, watch);
    }

    private static BiFunction<Integer, Call, Optional<Fault>> once(Supplier<Fault> fault, Subject subject) {
        AtomicInteger left = new AtomicInteger(1);
        return (number, call) -> subject.tells().test(call) && left.getAndDecrement() > 0
                ? Optional.ofNullable(fault.get())
                : Optional.empty();
    }

    private static String told(Result result, Subject subject, Fake fake) {
        String words = RetryTableTest.words(result).replaceAll("sent|found", "told");
        long seen = subject.seen(fake, 0);
        boolean some = seen > 0 && seen < subject.each();
        return words + " " + (some ? seen + " of " + subject.each() : seen / subject.each());
    }

    private static ZonedDateTime soon() {
        return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).plus(ASKED);
    }

    /** The network has heard it, and says something that it never says. */
    private static Fault odd(String type, String text) {
        return new Fault.AnsweredBy(Reply.text(200, type, text));
    }

    private static Fault text(int status, String type, String text, String... headers) {
        return new Fault.Instead(with(Reply.text(status, type, text), headers));
    }

    /** The network has heard it; something in between has not waited for its answer. */
    private static Fault html(int status) {
        return new Fault.AnsweredBy(
                Reply.text(status, "text/html", "<html><h1>" + status + " Bad Gateway</h1></html>"));
    }

    private static Fault html413() {
        return new Fault.Instead(Reply.text(413, "text/html", "<html><h1>413 Too Large</h1></html>"));
    }

    private static Fault busy(String... headers) {
        return busy(Map.of("error", "slow down"), headers);
    }

    private static Fault busy(Map<String, Object> body, String... headers) {
        return new Fault.Instead(with(Reply.json(429, body), headers));
    }

    private static Reply with(Reply reply, String... headers) {
        Map<String, String> all = new LinkedHashMap<>(reply.headers());
        for (int header = 0; header < headers.length; header += 2) {
            all.put(headers[header], headers[header + 1]);
        }
        return new Reply(reply.status(), all, reply.body());
    }
}
