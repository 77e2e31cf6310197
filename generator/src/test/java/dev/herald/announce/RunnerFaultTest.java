package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.announce.Newsroom.Watch;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.problem.SiteException;
import dev.herald.simulate.Call;
import dev.herald.simulate.Fake;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong at our own end while a message is told, and what people see on every network. */
class RunnerFaultTest {

    @TempDir
    private Path blog;

    private final FakePauses pauses = new FakePauses();
    private Fake fake;
    private Networks networks;
    private Newsroom newsroom;
    private FileLedger ledger;

    static Stream<Subject> everywhere() {
        return Subject.ALL.stream().filter(subject -> !subject.isMail());
    }

    static Stream<Arguments> everywhereAtAnyTime() {
        return everywhere().flatMap(subject -> Stream.of(-3650, -3, 3, 3650).map(days -> Arguments.of(subject, days)));
    }

    static Stream<Subject> withTokens() {
        return everywhere().filter(subject -> !subject.secrets().isEmpty());
    }

    private void open(Subject subject) {
        fake = subject.fake().get();
        networks = Networks.start(fake);
        Watch watch = new Watch(pauses, pauses.clock());
        newsroom = new Newsroom(subject.yaml("max-age: 9999 d"), subject.secrets(), networks.route(), blog, watch);
        ledger = new FileLedger(blog.resolve("announcements"));
        newsroom.open(ledger);
    }

    @AfterEach
    void close() {
        networks.close();
    }

    private String run(Ledger own) {
        return RetryTableTest.words(newsroom.run(own, "runner", Set.of())).replaceAll("sent|found", "told");
    }

    private void assertSeenOnce(Subject subject, int posts) {
        for (int post = 0; post < posts; post++) {
            assertThat(subject.seen(fake, post)).as("post " + post).isEqualTo(subject.each());
        }
    }

    /** At the first call that tells something. */
    private static BiFunction<Integer, Call, Optional<Fault>> once(
            Subject subject, int call, Runnable act, Fault fault) {
        AtomicInteger tells = new AtomicInteger();
        return (number, asked) -> {
            if (!subject.tells().test(asked) || tells.getAndIncrement() != call) {
                return Optional.empty();
            }
            act.run();
            return Optional.of(fault);
        };
    }

    @ParameterizedTest
    @MethodSource("everywhereAtAnyTime")
    void aClockThatJumpsWhileTheAnswerIsLost(Subject subject, int days) {
        open(subject);
        newsroom.illustrate(1);
        networks.fault(once(subject, 0, () -> pauses.jump(Duration.ofDays(days)), new Fault.LostReply()));

        String first = run(ledger);
        pauses.jump(Duration.ofDays(-days));
        String second = run(ledger);

        assertThat(first + " " + second)
                .isEqualTo(subject.recourse() == Recourse.ASK ? "unknown unknown" : "told nothing");
        assertSeenOnce(subject, 1);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void aClockThatWasAheadByTwentyYearsWhenTheAnswerWasLost(Subject subject) {
        open(subject);
        newsroom.illustrate(1);
        pauses.jump(Duration.ofDays(7300));
        networks.fault(once(subject, 0, () -> pauses.jump(Duration.ofDays(-7300)), new Fault.LostReply()));

        String first = run(ledger);

        assertThat(first).isEqualTo(subject.recourse() == Recourse.ASK ? "unknown" : "told");
        assertSeenOnce(subject, 1);
    }

    @ParameterizedTest
    @MethodSource("withTokens")
    void aTokenThatEndsInTheMiddleStopsItsChannelUntilSomebodyMendsIt(Subject subject) {
        open(subject);
        newsroom.illustrate(3);
        networks.fault(once(subject, 1, () -> {}, new Fault.Instead(Reply.text(401, "text/plain", "no more"))));

        assertThat(run(ledger)).isEqualTo("told stopped stopped");
        assertThat(run(ledger)).isEqualTo("told told");
        assertSeenOnce(subject, 3);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void onAFullDiskNothingIsSent(Subject subject) {
        open(subject);
        newsroom.illustrate(1);
        fill();

        assertThatThrownBy(() -> run(ledger))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("No space left on device");
        assertThat(fake.shown()).isEmpty();

        free();
        assertThat(run(ledger)).isEqualTo("told");
        assertSeenOnce(subject, 1);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void aDiskThatIsFullWhenTheReceiptComesTellsNothingTwice(Subject subject) {
        open(subject);
        newsroom.illustrate(3);
        networks.fault(once(subject, 0, () -> {}, new Fault.After(this::fill)));

        String first = run(ledger);
        free();
        String second = run(ledger);

        assertThat(first).as("told of at once").startsWith("unknown").doesNotContain("told");
        String other = subject.together() ? "" : " told told";
        assertThat(second).isEqualTo((subject.recourse() == Recourse.ASK ? "unknown" : "told") + other);
        assertSeenOnce(subject, 3);
    }

    /** What is written from now on finds no room: the kernel's own device that is always full. */
    private void fill() {
        try {
            Files.deleteIfExists(half());
            Files.createSymbolicLink(half(), Path.of("/dev/full"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void free() {
        try {
            Files.deleteIfExists(half());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Path half() {
        return blog.resolve("announcements/.half");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void inAFolderThatNobodyMayWriteNothingIsSent(Subject subject) {
        open(subject);
        newsroom.illustrate(1);

        assertThatThrownBy(() -> run(new FileLedger(Path.of("/proc/self/announcements"))))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("the ledger cannot be used");
        assertThat(networks.calls()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void aLostLedgerIsMadeAgainOrItsPostsAreAdopted(Subject subject) {
        open(subject);
        newsroom.illustrate(3);
        run(ledger);
        FileLedger empty = new FileLedger(blog.resolve("lost"));

        Reconciler.Found found = newsroom.reconciler(empty).rebuild();

        assertThat(found.found().size() + (found.unseen().isEmpty() ? 0 : 3)).isEqualTo(3);
        assertThat(run(empty)).isIn("nothing", "adopted");
        assertThat(run(new FileLedger(blog.resolve("lost again")))).isEqualTo("adopted");
        assertSeenOnce(subject, 3);
    }
}
