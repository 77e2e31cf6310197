package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.announce.Killing.Moment;
import dev.herald.channel.Delivery;
import dev.herald.ledger.Entry;
import dev.herald.ledger.Shelf;
import dev.herald.ledger.State;
import dev.herald.server.Postgres;
import dev.herald.simulate.Fake;
import dev.herald.simulate.Networks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The runner's process is killed with SIGKILL, started again, and killed again; what counts is what people see. Of all moments at which a runner can be killed,
 * each channel and ledger gets a few; {@code -Dherald.kills=1000} takes all.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("herald.kills", 2);
    private static final long SEED = Long.getLong("herald.seed", System.nanoTime());
    private static final int LONGEST = 900; // ms

    /** With one mail server. */
    private static final List<Subject> TOGETHER = Subject.ALL.stream()
            .filter(subject -> !subject.equals(Subject.EMAIL))
            .toList();

    @TempDir
    private Path blog;

    @BeforeAll
    static void tellTheSeed() {
        System.out.println("KillTest: -Dherald.seed=" + SEED + " -Dherald.kills=" + KILLS);
    }

    static Stream<Arguments> everywhere() {
        return Subject.ALL.stream()
                .flatMap(subject -> Stream.of("files", "postgres").map(ledger -> Arguments.of(subject, ledger)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void aRunnerThatIsKilledAtEachStepAndInEachCallTellsNothingTwice(Subject subject, String ledger)
            throws IOException {
        Fake fake = subject.fake().get();

        try (Networks networks = Networks.start(fake)) {
            Killing killing = new Killing(List.of(subject), shelf(ledger), networks, List.of(fake));
            List<Moment> moments = shuffled(killing.moments());
            List<Moment> survived = new ArrayList<>();
            int kills = 0;
            for (int next = 0; next < moments.size() && kills < KILLS; next++) {
                if (killing.tellOneMore(moments.get(next)).hasEndedWell()) {
                    survived.add(moments.get(next));
                } else {
                    kills++;
                }
            }
            Result last = killing.finish();

            assertThat(kills)
                    .as("kills; never came: " + survived)
                    .isGreaterThanOrEqualTo(Math.min(KILLS, moments.size() / 2));
            String told = toldOnce(subject, fake, killing, last);
            System.out.println("KillTest: " + subject + ", " + ledger + ": " + kills + " kills, " + told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "postgres"})
    void aRunnerThatIsKilledAtAnyTimeTellsNothingTwice(String ledger) throws Exception {
        Random random = new Random(SEED);
        List<Fake> fakes =
                TOGETHER.stream().map(subject -> subject.fake().get()).toList();

        try (Networks networks = Networks.start(fakes.toArray(Fake[]::new))) {
            Killing killing = new Killing(TOGETHER, shelf(ledger), networks, fakes);
            for (int kill = 0; kill < 3 * KILLS; kill++) {
                killing.write(1 + random.nextInt(3));
                try (Child child = killing.start("free")) {
                    child.await("ready");
                    Thread.sleep(random.nextInt(LONGEST));
                }
            }
            Result last = killing.finish();

            for (int place = 0; place < fakes.size(); place++) {
                Subject subject = TOGETHER.get(place);
                String told = toldOnce(subject, fakes.get(place), killing, last);
                System.out.println(
                        "KillTest: " + subject + ", " + ledger + ": " + 3 * KILLS + " kills at any time, " + told);
            }
        }
    }

    private static List<Moment> shuffled(List<Moment> moments) {
        List<Moment> shuffled = new ArrayList<>(moments);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled;
    }

    private Shelf shelf(String ledger) {
        return ledger.equals("files") ? Shelf.files(blog.resolve("announcements")) : Shelf.postgres(Postgres.start());
    }

    /** Says how many posts people have seen. */
    private static String toldOnce(Subject subject, Fake fake, Killing killing, Result last) {
        Map<String, Entry> entries = new TreeMap<>();
        for (Entry entry : killing.entries()) {
            if (entry.channel().equals(subject.name())) {
                entry.posts()
                        .forEach(post ->
                                assertThat(entries.put(post, entry)).as(post).isNull());
            }
        }

        assertThat(entries).hasSize(killing.posts());
        entries.forEach((post, entry) -> assertToldOnce(subject, fake, post, entry.state(), last));
        long unknown = entries.values().stream()
                .filter(entry -> entry.state() == State.UNKNOWN)
                .count();
        return killing.posts() + " posts, " + unknown + " unknown";
    }

    private static void assertToldOnce(Subject subject, Fake fake, String post, State state, Result last) {
        long seen = subject.seen(fake, Integer.parseInt(post.replaceAll("\\D", "")));

        if (subject.delivery() == Delivery.BLIND && state == State.UNKNOWN) {
            assertThat(seen).as(post).isBetween(0L, 1L);
            assertThat(last.outcomes())
                    .anyMatch(outcome -> outcome instanceof Outcome.Unknown
                            && outcome.channel().equals(subject.name())
                            && outcome.posts().contains(post));
        } else {
            assertThat(state).as(post).isEqualTo(State.SENT);
            assertThat(seen).as(post).isEqualTo(subject.each());
        }
    }
}
