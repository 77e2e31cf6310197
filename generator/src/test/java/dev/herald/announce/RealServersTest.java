package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.server.Mail;
import dev.herald.server.Pds;
import dev.herald.server.Snac;
import dev.herald.simulate.Call;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code herald announce} with a real Mastodon-API server, a real Bluesky server and a real mail server, killed and cut off; read back from the servers. */
class RealServersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private final Instant yesterday =
            Clock.systemUTC().instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

    private static Pds pds;

    @TempDir
    private Path folder;

    private Pds.Account account;
    private Snac snac;
    private Mail mail;
    private Networks atSnac;
    private Networks atPds;
    private Blog blog;

    @BeforeAll
    static void startServer() {
        pds = Pds.start();
    }

    @AfterAll
    static void stopServer() {
        if (pds != null) {
            pds.close();
        }
    }

    @BeforeEach
    void start() {
        account = pds.account("teller" + PEOPLE.incrementAndGet() + ".test");
        snac = Snac.start();
        mail = Mail.start();
        atSnac = Networks.start(new Relay(snac.url()));
        atPds = Networks.start(new Relay(pds.url()));
        blog = new Blog(folder.resolve("blog"))
                .file("site.yaml", """
                title: Test blog
                url: https://example.com
                announce: { gate: none, settle: 2 s, timeout: 3 s }
                channels:
                  mastodon: { server: '%s', token: SNAC }
                  bluesky: { server: '%s', handle: '%s', password: PDS }
                  email: { server: 127.0.0.1, port: %d, tls: none, from: ana@example.org, to: all@example.org }
                """.formatted(atSnac.url(), atPds.url(), account.handle(), mail.port()));
        assertThat(announce().code()).as("the channels are new").isZero();
        write("Tide", "");
    }

    @AfterEach
    void stop() {
        if (mail != null) {
            atSnac.close();
            atPds.close();
            mail.close();
            snac.close();
        }
    }

    private Job announce(String... options) {
        return Job.announce(folder, Map.of("SNAC", snac.token("alice"), "PDS", account.password()), options);
    }

    private void write(String title, String more) {
        String head =
                "---\ntitle: " + title + "\ndate: " + yesterday + "\ntags: [Sea]\nsummary: " + title + " came in.\n";
        blog.file("content/posts/tide.md", head + more + "---\nIt came in.\n");
    }

    @Test
    void theSameAnnouncementTwiceLeavesOne() throws Exception {
        assertThat(announce().code()).isZero();
        assertThat(announce().code()).isZero();

        assertEachHasOne();
        assertThat(toots().get(0).get("content").asString()).contains("Tide came in.", "#Sea");
        assertThat(toots().get(0).get("language").asString()).isEqualTo("en");
        assertThat(record().at("/value/embed/external/uri").asString()).isEqualTo("https://example.com/posts/tide/");
        assertThat(record().at("/value/langs/0").asString()).isEqualTo("en");
        assertThat(mail.received().get(0).getSubject()).isEqualTo("Tide");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLostAnswerLeavesOne(boolean heard) {
        Fault fault = heard ? new Fault.LostReply() : new Fault.Reset();
        atSnac.fault(once(RealServersTest::isToot, () -> {}, fault));
        atPds.fault(once(RealServersTest::isRecord, () -> {}, fault));

        assertThat(announce().code()).isZero();

        assertEachHasOne();
        assertThat(announce().code()).isZero();
        assertEachHasOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aJobThatIsKilledWhileItTootsLeavesOne(boolean heard) {
        assertKilledLeavesOne(atSnac, RealServersTest::isToot, heard);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aJobThatIsKilledWhileItWritesToBlueskyLeavesOne(boolean heard) {
        assertKilledLeavesOne(atPds, RealServersTest::isRecord, heard);
    }

    private void assertKilledLeavesOne(Networks network, Predicate<Call> tells, boolean heard) {
        AtomicReference<Job> victim = new AtomicReference<>();
        Runnable kill = () -> victim.get().kill();
        Fault gone = new Fault.Reset();
        network.fault(heard ? once(tells, () -> {}, new Fault.After(kill)) : once(tells, kill, gone));

        victim.set(announce());
        assertThat(victim.get().code()).as("SIGKILL").isEqualTo(137);

        assertThat(announce().code()).isZero();
        assertEachHasOne();
        assertThat(announce().code()).isZero();
        assertEachHasOne();
    }

    private static boolean isToot(Call call) {
        return call.method().equals("POST") && call.path().endsWith("/statuses");
    }

    private static boolean isRecord(Call call) {
        return call.path().endsWith("putRecord");
    }

    private static BiFunction<Integer, Call, Optional<Fault>> once(Predicate<Call> tells, Runnable act, Fault fault) {
        AtomicInteger left = new AtomicInteger(1);
        return (number, call) -> {
            if (!tells.test(call) || left.getAndDecrement() <= 0) {
                return Optional.empty();
            }
            act.run();
            return Optional.of(fault);
        };
    }

    @Test
    void aChangedPostChangesItsMessageAndAWithdrawnOneTakesItBack() {
        announce().code();
        write("Ebb", "");

        assertThat(announce().code()).as("nothing changes by itself").isZero();
        assertThat(toots().get(0).get("content").asString()).contains("Tide came in.");
        Job edit = announce("--edit");
        assertThat(edit.code()).as(edit.said()).isZero();
        assertThat(toots()).hasSize(1);
        assertThat(toots().get(0).get("content").asString()).contains("Ebb came in.");

        write("Ebb", "withdraw: true\n");
        Job delete = announce("--delete");
        delete.code();
        assertThat(pds.records(account.did(), "app.bsky.feed.post"))
                .as(delete.said())
                .isEmpty();
        assertThat(mail.received()).hasSize(1);
    }

    private void assertEachHasOne() {
        assertThat(toots()).hasSize(1);
        assertThat(pds.records(account.did(), "app.bsky.feed.post")).hasSize(1);
        assertThat(mail.received()).hasSize(1);
    }

    private List<JsonNode> toots() {
        return List.copyOf(JSON.readTree(snac.statuses("alice")).values());
    }

    private JsonNode record() {
        return JSON.readTree(pds.records(account.did(), "app.bsky.feed.post").get(0));
    }
}
