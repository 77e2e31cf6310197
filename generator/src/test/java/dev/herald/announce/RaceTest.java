package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.server.Postgres;
import dev.herald.simulate.Fake;
import dev.herald.simulate.Fake.Shown;
import dev.herald.simulate.Networks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes with the same ledger tell the same 200 posts on three channels at the same time. */
class RaceTest {

    private static final int POSTS = 200;
    private static final List<Subject> SUBJECTS = List.of(Subject.WEBHOOK, Subject.BLUESKY, Subject.SECOND_WEBHOOK);

    @TempDir
    private Path blog;

    @ParameterizedTest
    @ValueSource(strings = {"files", "postgres"})
    void ofTwoRunnersThatRaceOneTellsEachPost(String ledger) throws IOException {
        List<Fake> fakes =
                SUBJECTS.stream().map(subject -> subject.fake().get()).toList();
        Shelf shelf =
                ledger.equals("files") ? Shelf.files(blog.resolve("announcements")) : Shelf.postgres(Postgres.start());

        try (Networks networks = Networks.start(fakes.toArray(Fake[]::new))) {
            Killing race = new Killing(SUBJECTS, shelf, networks, fakes, "settle: 6 s, timeout: 4 s");
            race.write(POSTS);
            try (Child one = race.start("started");
                    Child other = race.start("started")) {
                one.await("ready");
                other.await("ready");
                one.go();
                other.go();
                one.await("ended");
                other.await("ended");

                assertThat(told(one) + told(other)).isEqualTo(3 * POSTS);
                assertThat(told(one))
                        .as("a runner that tells nothing does not race")
                        .isBetween(1L, 3L * POSTS - 1);
            }

            for (Fake fake : fakes) {
                Map<String, Long> seen =
                        fake.shown().stream().collect(Collectors.groupingBy(RaceTest::post, Collectors.counting()));
                assertThat(seen)
                        .hasSize(POSTS)
                        .containsValues(1L)
                        .allSatisfy((post, times) -> assertThat(times).as(post).isOne());
            }
            assertThat(race.entries())
                    .hasSize(3 * POSTS)
                    .extracting(Entry::state)
                    .containsOnly(State.SENT);
        }
    }

    private static long told(Child child) {
        return child.lines().stream()
                .filter(line -> line.startsWith("outcome Sent"))
                .count();
    }

    private static String post(Shown shown) {
        return IntStream.range(0, POSTS)
                .mapToObj(Newsroom::told)
                .filter(shown.text()::contains)
                .findFirst()
                .orElseThrow();
    }
}
