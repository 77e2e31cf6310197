package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.simulate.Call;
import dev.herald.simulate.FakeMastodon;
import dev.herald.simulate.FakeMastodon.Quirk;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;

/** What goes over the wire to a server with Mastodon's API, and what its answers mean. */
class MastodonSendTest {

    private static final String SITE = """
            channels:
              mastodon:
                server: https://mastodon.example
                token: MASTODON_TOKEN
            """;

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-20T09:00:30Z"), ZoneOffset.UTC);

    private final Mastodon channel = (Mastodon) Sample.channel(SITE);
    private final Announcement message =
            channel.compose(List.of(Sample.brief(channel, Sample.story("tide", "Tide", "It came in.", "sea"))));

    @Test
    void sendsWordsLanguageAndVisibilityAsJsonUnderItsKey() {
        FakeMastodon fake = fake();
        try (Networks networks = Networks.start(fake)) {
            Receipt receipt = channel.send(message, line(networks));

            Call call = networks.calls().get(0);
            assertThat(call.method() + " " + call.address()).isEqualTo("POST https://mastodon.example/api/v1/statuses");
            assertThat(call.headers())
                    .containsEntry("idempotency-key", "key-of-Tide")
                    .containsEntry("content-type", "application/json")
                    .containsEntry("authorization", "Bearer planted-token-4711");
            assertThat(call.text())
                    .isEqualTo("{\"status\":\"Tide\\n\\nIt came in.\\n\\nhttps://example.com/posts/tide/\\n\\n#Sea\","
                            + "\"visibility\":\"public\",\"language\":\"en\"}");
            assertThat(receipt)
                    .isEqualTo(Receipt.of("115000000000000001", "https://mastodon.example/@herald/115000000000000001"));
        }
    }

    @Test
    void sendsAContentWarning() {
        Channel warned = Sample.channel(SITE + "    content-warning: Politics\n    visibility: unlisted\n");
        Announcement about = warned.compose(List.of(Sample.brief(warned, Sample.story("tide", "Tide", ""))));
        FakeMastodon fake = fake();

        try (Networks networks = Networks.start(fake)) {
            warned.send(about, line(networks));
            assertThat(networks.calls().get(0).text())
                    .contains("\"visibility\":\"unlisted\"", "\"spoiler_text\":\"Politics\",\"sensitive\":true");
        }
        assertThat(fake.statuses().get(0)).containsEntry("spoiler_text", "Politics");
    }

    @Test
    void theSameKeyTwiceIsOneMessageWhereTheServerHonoursIt() {
        FakeMastodon fake = fake();
        try (Networks networks = Networks.start(fake)) {
            Receipt first = channel.send(message, line(networks));
            Receipt second = channel.send(message, line(networks));

            assertThat(second).isEqualTo(first);
        }
        assertThat(fake.shown()).hasSize(1);
    }

    @Test
    void theSameKeyTwiceIsTwoMessagesWhereTheServerIgnoresIt() {
        FakeMastodon fake = fake(Quirk.IGNORES_KEYS);
        try (Networks networks = Networks.start(fake)) {
            channel.send(message, line(networks));
            channel.send(message, line(networks));
        }
        assertThat(fake.shown()).hasSize(2); // hence Herald looks before it sends again
    }

    @Test
    void aTokenThatWasTakenBackStopsTheChannelAndIsNotTold() {
        FakeMastodon fake = fake();
        fake.revoke("planted-token-4711");
        try (Networks networks = Networks.start(fake)) {
            assertTrouble(networks, Means.NO_RIGHT)
                    .hasToString("dev.herald.http.Trouble: mastodon.example answered 401:"
                            + " {\"error\":\"The access token is invalid\"}");
        }
    }

    @Test
    void aTokenWithoutTheRightStopsTheChannel() {
        FakeMastodon fake = fake();
        fake.scopes("read");
        try (Networks networks = Networks.start(fake)) {
            assertTrouble(networks, Means.NO_RIGHT)
                    .extracting(Trouble::getMessage)
                    .asString()
                    .contains("This action is outside the authorized scopes");
        }
    }

    @Test
    void anEmpty422IsSnacsWordForAWrongToken() {
        assertInstead(Reply.empty(422), Means.NO_RIGHT)
                .extracting(Trouble::getMessage)
                .asString()
                .contains("the token in MASTODON_TOKEN is wrong or was taken back");
    }

    @Test
    void a422WithAReasonIsAboutTheMessage() {
        assertInstead(
                        Reply.json(422, Map.of("error", "Validation failed: Text character limit of 500 exceeded")),
                        Means.REFUSED)
                .extracting(Trouble::getMessage)
                .asString()
                .contains("Text character limit of 500 exceeded");
        assertInstead(
                Reply.json(400, Map.of("error", "Bad Request: text with spoiler exceed max chars (500)")),
                Means.REFUSED);
    }

    @Test
    void aServerWithoutTheApiIsAWrongSettingAndNotAWrongMessage() {
        assertInstead(Reply.text(404, "text/html", "<h1>Not Found</h1>"), Means.NO_RIGHT)
                .extracting(Trouble::getMessage)
                .asString()
                .contains("is there a server with Mastodon's API at https://mastodon.example");
        assertInstead(Reply.empty(301).header("Location", "https://www.mastodon.example/"), Means.NO_RIGHT);
    }

    @Test
    void waitsUntilTheTimeOfTheResetHeader() {
        Clock farAhead = Clock.fixed(Instant.parse("2999-11-20T09:00:30Z"), ZoneOffset.UTC);
        FakeMastodon fake = new FakeMastodon(List.of("mastodon.example"), farAhead);
        fake.limit(0);

        try (Networks networks = Networks.start(fake)) {
            assertTrouble(networks, Means.WAIT)
                    .satisfies(
                            trouble -> assertThat(trouble.pause().orElseThrow()).isGreaterThan(Duration.ofHours(1)));
        }
    }

    @Test
    void waitsWhileAServerStartsThatSaysSoTwice() {
        try (Networks networks = Networks.start(fake(Quirk.STARTING))) {
            assertTrouble(networks, Means.WAIT)
                    .satisfies(trouble ->
                            assertThat(trouble.pause().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMinutes(2)));
        }
    }

    @Test
    void doesNotBelieveAnAnswerThatIsNoMessage() {
        assertInstead(Reply.text(200, "text/html", "<html>Welcome to our Wi-Fi</html>"), Means.UNCLEAR);
        assertInstead(Reply.json(200, Map.of()), Means.UNCLEAR);
        assertInstead(Reply.text(500, "text/html", "<h1>We're sorry</h1>"), Means.UNCLEAR);
        assertInstead(Reply.text(503, "text/html", "<h1>Try again</h1>"), Means.UNCLEAR);
    }

    @Test
    void changesAMessage() {
        FakeMastodon fake = fake();
        Announcement better =
                channel.compose(List.of(Sample.brief(channel, Sample.story("tide", "High tide", "It came in."))));
        try (Networks networks = Networks.start(fake)) {
            Receipt sent = channel.send(message, line(networks));

            Receipt changed = channel.edit(better, sent, line(networks));

            assertThat(changed.id()).isEqualTo(sent.id());
        }
        assertThat(fake.shown())
                .extracting(shown -> shown.text())
                .singleElement()
                .asString()
                .startsWith("High tide");
    }

    @Test
    void cannotChangeAMessageThatIsGone() {
        try (Networks networks = Networks.start(fake())) {
            assertThatThrownBy(
                            () -> channel.edit(message, Receipt.of("1", "https://mastodon.example/1"), line(networks)))
                    .extracting(trouble -> ((Trouble) trouble).means())
                    .isEqualTo(Means.REFUSED);
        }
    }

    @Test
    void deletesAMessageAndIsContentIfItIsGone() {
        FakeMastodon fake = fake();
        try (Networks networks = Networks.start(fake)) {
            Receipt sent = channel.send(message, line(networks));

            channel.delete(sent, line(networks));
            channel.delete(sent, line(networks));
        }
        assertThat(fake.shown()).isEmpty();
    }

    @Test
    void saysIfAServerLetsNoProgramDelete() {
        FakeMastodon fake = fake(Quirk.NO_DELETE);
        try (Networks networks = Networks.start(fake)) {
            Receipt sent = channel.send(message, line(networks));

            assertThatThrownBy(() -> channel.delete(sent, line(networks)))
                    .hasMessage("mastodon.example lets no program delete a message; delete it yourself:"
                            + " https://mastodon.example/@herald/115000000000000001")
                    .extracting(trouble -> ((Trouble) trouble).means())
                    .isEqualTo(Means.REFUSED);
        }
    }

    private ObjectAssert<Trouble> assertInstead(Reply reply, Means means) {
        try (Networks networks = Networks.start(fake())) {
            networks.fault((number, call) -> Optional.of(new Fault.Instead(reply)));
            return assertTrouble(networks, means);
        }
    }

    private ObjectAssert<Trouble> assertTrouble(Networks networks, Means means) {
        return assertThatThrownBy(() -> channel.send(message, line(networks)))
                .hasMessageNotContaining("planted")
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .satisfies(trouble -> assertThat(trouble.means()).isEqualTo(means));
    }

    private static FakeMastodon fake(Quirk... quirks) {
        return new FakeMastodon(List.of("mastodon.example"), NOW, quirks);
    }

    private static TestLine line(Networks networks) {
        return new TestLine(networks.route(), Map.of("MASTODON_TOKEN", "planted-token-4711"));
    }
}
