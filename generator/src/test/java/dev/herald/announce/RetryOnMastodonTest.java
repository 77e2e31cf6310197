package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.announce.Newsroom.Watch;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.simulate.Call;
import dev.herald.simulate.FakeMastodon;
import dev.herald.simulate.FakeMastodon.Quirk;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of one message on servers with Mastodon's API, whether they honour its key or not. */
class RetryOnMastodonTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-20T10:00:05Z"), ZoneOffset.UTC);

    @TempDir
    private Path blog;

    /** @param expected outcome and messages that people see, after the first run and after one in which nothing goes wrong */
    record Cell(String what, Fault fault, int first, String expected) {
        @Override
        public String toString() {
            return what + " " + first + "x: " + expected;
        }
    }

    static Stream<Cell> cells() {
        return Stream.of(
                new Cell("nothing", new Fault.LostReply(), 0, "sent 1, then nothing 1"),
                new Cell("reset", new Fault.Reset(), 1, "sent 1, then nothing 1"),
                new Cell("reply lost", new Fault.LostReply(), 1, "found 1, then nothing 1"),
                new Cell("stall", new Fault.LateReply(Duration.ofMillis(900)), 1, "found 1, then nothing 1"),
                new Cell("500", html(500), 1, "sent 1, then nothing 1"),
                new Cell("502 of a proxy", new Fault.AnsweredBy(reply(502)), 1, "found 1, then nothing 1"),
                new Cell(
                        "200 without a message",
                        new Fault.AnsweredBy(Reply.json(200, Map.of())),
                        1,
                        "found 1, then nothing 1"),
                new Cell(
                        "429 until",
                        busy("X-RateLimit-Reset", "2026-11-20T10:00:07.000Z"),
                        1,
                        "sent 1, then nothing 1"),
                new Cell("429 for an hour", busy("Retry-After", "3600"), 1, "held 0, then sent 1"),
                new Cell("401", error(401, "The access token is invalid"), 1, "stopped 0, then sent 1"),
                new Cell("422 of snac", new Fault.Instead(Reply.empty(422)), 1, "stopped 0, then sent 1"),
                new Cell("422", error(422, "Validation failed: no"), 1, "rejected 0, then nothing 0"),
                new Cell("404", html(404), 1, "stopped 0, then sent 1"));
    }

    private static Fault html(int status) {
        return new Fault.Instead(reply(status));
    }

    private static Reply reply(int status) {
        return Reply.text(status, "text/html", "<html><h1>We're sorry</h1></html>");
    }

    private static Fault error(int status, String text) {
        return new Fault.Instead(Reply.json(status, Map.of("error", text)));
    }

    private static Fault busy(String header, String value) {
        return new Fault.Instead(
                Reply.json(429, Map.of("error", "Too many requests")).header(header, value));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whereTheKeyIsHonoured(Cell cell) {
        assertThat(told(cell, new FakeMastodon(List.of("mastodon.example"), NOW)))
                .isEqualTo(cell.expected);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whereTheKeyIsIgnored(Cell cell) {
        FakeMastodon fake = new FakeMastodon(List.of("mastodon.example"), NOW, Quirk.IGNORES_KEYS, Quirk.NO_PAGES);

        assertThat(told(cell, fake)).isEqualTo(cell.expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Quirk.class,
            names = {"IGNORES_KEYS", "ONE_USE_OF_PICTURES", "OLD_INSTANCE"})
    void aRefusalOnARetryIsNotBelievedBeforeALook(Quirk quirk) {
        FakeMastodon fake = new FakeMastodon(List.of("mastodon.example"), NOW, quirk);
        AtomicInteger tries = new AtomicInteger();

        String told = told(
                fake,
                (number, call) -> tells(call)
                        ? Optional.of(
                                tries.getAndIncrement() == 0
                                        ? new Fault.LostReply()
                                        : error(422, "Validation failed: no"))
                        : Optional.empty());

        assertThat(told).isEqualTo("found 1, then nothing 1");
    }

    private String told(Cell cell, FakeMastodon fake) {
        AtomicInteger left = new AtomicInteger(cell.first);
        return told(
                fake,
                (number, call) ->
                        tells(call) && left.getAndDecrement() > 0 ? Optional.of(cell.fault) : Optional.empty());
    }

    private String told(FakeMastodon fake, BiFunction<Integer, Call, Optional<Fault>> fault) {
        try (Networks networks = Networks.start(fake);
                Ledger ledger = new FileLedger(blog.resolve("announcements"))) {
            Newsroom newsroom = new Newsroom(
                    "announce: {timeout: 600 ms}\nchannels:\n  mastodon: { server: https://mastodon.example, token: TOKEN }\n",
                    Map.of("TOKEN", "planted-token-4711"),
                    networks.route(),
                    blog,
                    Watch.patient());
            newsroom.open(ledger);
            newsroom.write(1);
            networks.fault(fault);
            String first = RetryTableTest.words(newsroom.run(ledger, "runner-1", Set.of())) + " "
                    + fake.shown().size();
            String second = RetryTableTest.words(newsroom.run(ledger, "runner-2", Set.of())) + " "
                    + fake.shown().size();
            return first + ", then " + second;
        }
    }

    private static boolean tells(Call call) {
        return call.method().equals("POST") && call.path().equals("/api/v1/statuses");
    }
}
