package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.announce.Killing.Moment;
import dev.herald.channel.Delivery;
import dev.herald.server.Postgres;
import dev.herald.simulate.Fake;
import dev.herald.simulate.Networks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The runner's process is killed with SIGKILL, started again, and killed again; what counts is what people see. Of all moments at which a runner can be killed,
 * each channel and ledger gets a few; {@code -Dherald.kills=1000} takes all.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("herald.kills", 2);
    private static final long SEED = Long.getLong("herald.seed", System.nanoTime());
    private static final int LONGEST = 900; // ms

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
            Killing killing = new Killing(List.of(subject), shelf(ledger), networks);
            List<Moment> survived = new ArrayList<>();
            for (Moment moment : some(killing.moments())) {
                if (killing.tellOneMore(moment).hasEndedWell()) {
                    survived.add(moment);
                }
            }
            Child last = killing.finish();

            assertThat(last.hasEndedWell()).isTrue();
            assertThat(survived).as("moments that never came").hasSizeLessThan(8);
            assertToldOnce(subject, fake, killing, last);
        }
    }

    @Test
    void aRunnerThatIsKilledAtAnyTimeTellsNothingTwice() throws Exception {
        Random random = new Random(SEED);
        List<Fake> fakes =
                Subject.ALL.stream().map(subject -> subject.fake().get()).toList();

        try (Networks networks = Networks.start(fakes.toArray(Fake[]::new))) {
            Killing killing = new Killing(Subject.ALL, shelf("files"), networks);
            for (int kill = 0; kill < 2 * KILLS; kill++) {
                killing.write(1 + random.nextInt(3));
                try (Child child = killing.start("free")) {
                    child.await("ready");
                    Thread.sleep(random.nextInt(LONGEST));
                }
            }
            Child last = killing.finish();

            for (int place = 0; place < fakes.size(); place++) {
                assertToldOnce(Subject.ALL.get(place), fakes.get(place), killing, last);
            }
        }
    }

    private static List<Moment> some(List<Moment> moments) {
        List<Moment> some = new ArrayList<>(moments);
        Collections.shuffle(some, new Random(SEED));
        return some.subList(0, Math.min(KILLS, some.size()));
    }

    private Shelf shelf(String ledger) {
        return ledger.equals("files") ? Shelf.files(blog.resolve("announcements")) : Shelf.postgres(Postgres.start());
    }

    private static void assertToldOnce(Subject subject, Fake fake, Killing killing, Child last) {
        List<Entry> entries = killing.entries().stream()
                .filter(entry -> entry.channel().equals(subject.name()))
                .toList();

        assertThat(entries).hasSize(killing.posts());
        for (Entry entry : entries) {
            assertToldOnce(subject, fake, entry, last);
        }
    }

    private static void assertToldOnce(Subject subject, Fake fake, Entry entry, Child last) {
        String post = entry.posts().get(0);
        int number = Integer.parseInt(post.replaceAll("\\D", ""));
        long seen = fake.shown().stream()
                .filter(shown -> shown.text().contains(Newsroom.told(number)))
                .count();

        if (subject.delivery() == Delivery.BLIND && entry.state() == State.UNKNOWN) {
            assertThat(seen).as(post).isBetween(0L, 1L);
            assertThat(last.lines()).contains("outcome Unknown " + subject.name() + " " + post);
        } else {
            assertThat(entry.state()).as(post).isEqualTo(State.SENT);
            assertThat(seen).as(post).isOne();
        }
    }
}
