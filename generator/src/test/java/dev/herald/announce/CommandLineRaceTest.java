package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.server.Postgres;
import dev.herald.simulate.AnyWebhook;
import dev.herald.simulate.Fake;
import dev.herald.simulate.FakeMastodon;
import dev.herald.simulate.FakePds;
import dev.herald.simulate.Networks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code herald announce} as two jobs start it for one blog at the same time: 200 posts, three channels, no message twice. */
class CommandLineRaceTest {

    private static final int POSTS = 200;
    private static final int FEW = 60;
    private final Instant yesterday =
            Clock.systemUTC().instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    private Path folder;

    private final Fake mastodon = new FakeMastodon(List.of("127.0.0.1"), Subject.hurrying());
    private final Fake bluesky = new FakePds("127.0.0.1");
    private final Fake hook = new AnyWebhook();
    private Networks atMastodon;
    private Networks atBluesky;
    private Networks atHook;
    private Blog blog;
    private Map<String, String> secrets;

    @BeforeEach
    void open() {
        atMastodon = Networks.start(mastodon);
        atBluesky = Networks.start(bluesky);
        atHook = Networks.start();
        atHook.add("127.0.0.1", hook);
        blog = new Blog(folder.resolve("blog"));
        secrets = new TreeMap<>(Map.of(
                "HOOK", atHook.url() + "/planted-4711",
                "MASTODON_TOKEN", "planted-mastodon-token",
                "BLUESKY_PASSWORD", "planted-app-pass-word"));
    }

    @AfterEach
    void close() {
        atMastodon.close();
        atBluesky.close();
        atHook.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "postgres"})
    void ofTwoJobsOneTellsEachPost(String ledger) throws Exception {
        settings(ledger.equals("files") ? "" : database(Postgres.start()));
        assertThat(announce().code()).as("the channels are new").isZero();
        write(POSTS);

        Job one = announce();
        Job other = announce();

        assertThat(List.of(one.code(), other.code())).containsOnly(0);
        assertEachToldOnce(POSTS, mastodon, bluesky, hook);
        assertThat(announce().code()).isZero();
        assertEachToldOnce(POSTS, mastodon, bluesky, hook);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "postgres"})
    void whereOneOfThemIsKilledAnotherJobFinishes(String ledger) throws Exception {
        settings(ledger.equals("files") ? "" : database(Postgres.start()));
        assertThat(announce().code()).isZero();
        write(FEW);

        Job one = announce();
        Job other = announce();
        while (hook.shown().size() < FEW / 4 && one.process().isAlive()) {
            Thread.sleep(5);
        }
        one.kill();
        int code = other.code();

        assertThat(code).as("0, or 5 where a person must look at the webhook").isIn(0, 3, 5);
        assertThat(announce().code()).isIn(0, 5);
        assertEachToldOnce(FEW, mastodon, bluesky);
        assertThat(seen(hook).values()).containsOnly(1).hasSizeGreaterThanOrEqualTo(FEW - 1);
    }

    private void settings(String ledger) {
        blog.file("site.yaml", """
                title: Test blog
                url: https://example.com
                announce:
                  cap: 1000
                  gate: none
                  settle: 6 s
                  timeout: 4 s
                %schannels:
                  mastodon: { server: '%s', token: MASTODON_TOKEN }
                  bluesky: { server: '%s', handle: me.example, password: BLUESKY_PASSWORD }
                  hook: { network: webhook, url: HOOK }
                """.formatted(ledger, atMastodon.url(), atBluesky.url()));
    }

    private String database(Postgres postgres) {
        secrets.putAll(
                Map.of("DB_URL", postgres.jdbcUrl(), "DB_USER", postgres.user(), "DB_PASSWORD", postgres.password()));
        return "  ledger: postgres\n  database: { url: DB_URL, user: DB_USER, password: DB_PASSWORD }\n";
    }

    private void write(int posts) {
        for (int post = 0; post < posts; post++) {
            String text = "---\ntitle: " + Newsroom.told(post) + "\ndate: " + yesterday + "\n---\n"
                    + Newsroom.told(post) + "\n";
            blog.file("content/posts/post-" + post + ".md", text);
        }
    }

    private Job announce() {
        return Job.announce(folder, secrets);
    }

    private static void assertEachToldOnce(int posts, Fake... networks) {
        for (Fake network : networks) {
            Map<String, Integer> seen = seen(network);
            assertThat(seen).hasSize(posts);
            assertThat(seen.values()).containsOnly(1);
        }
    }

    /** How many messages of each post people see. */
    private static Map<String, Integer> seen(Fake network) {
        Map<String, Integer> seen = new TreeMap<>();
        for (Fake.Shown shown : network.shown()) {
            seen.merge(shown.text().replaceAll("(?s).*?(No\\. \\d+ came in).*", "$1"), 1, Integer::sum);
        }
        return seen;
    }
}
