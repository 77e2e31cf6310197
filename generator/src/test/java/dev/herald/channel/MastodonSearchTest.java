package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.BareAddress;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.simulate.FakeMastodon;
import dev.herald.simulate.FakeMastodon.Quirk;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Finding one's own messages on a server with Mastodon's API. */
class MastodonSearchTest {

    private static final String SITE = """
            announce:
              utm: true
            channels:
              mastodon:
                server: https://mastodon.example
                token: MASTODON_TOKEN
            """;

    private static final Clock NOW = at("2026-11-20T09:00:30Z");

    private final Mastodon channel = (Mastodon) Sample.channel(SITE);

    @Test
    void findsWhatArrivedAlthoughItsAnswerGotLost() {
        Announcement tide = message("tide");
        FakeMastodon fake = fake(NOW);
        try (Networks networks = Networks.start(fake)) {
            networks.fault((number, call) -> number == 0 ? Optional.of(new Fault.LostReply()) : Optional.empty());
            assertThatThrownBy(() -> channel.send(tide, line(networks)))
                    .extracting(lost -> ((Trouble) lost).means())
                    .isEqualTo(Means.UNCLEAR);

            assertThat(channel.find(List.of(tide), line(networks)))
                    .isEqualTo(Map.of(
                            tide.key(),
                            Receipt.of("115000000000000001", "https://mastodon.example/@herald/115000000000000001")));
        }
        assertThat(fake.shown()).hasSize(1);
    }

    @Test
    void findsItThoughTheRunnersClockWasTenYearsAhead() {
        Announcement tide = message("tide");
        try (Networks networks = Networks.start(fake(NOW))) {
            channel.send(tide, line(networks));

            assertThat(channel.find(List.of(tide), line(networks).at(Instant.parse("2036-11-20T09:00:00Z"))))
                    .containsOnlyKeys(tide.key());
        }
    }

    @Test
    void doesNotTakeTheMessageOfAnEarlierRoundForThisOne() {
        Announcement tide = message("tide");
        try (Networks networks = Networks.start(fake(NOW))) {
            String first = channel.send(tide, line(networks)).id();

            assertThat(channel.find(List.of(tide), line(networks).knowing(first)))
                    .isEmpty();
        }
    }

    @Test
    void findsNothingThatIsNotThere() {
        try (Networks networks = Networks.start(fake(NOW))) {
            channel.send(message("tide"), line(networks));

            assertThat(channel.find(List.of(message("ebb")), line(networks))).isEmpty();
        }
    }

    @Test
    void findsManyInOneWalkOverPages() {
        List<Announcement> hundred = IntStream.range(0, 100)
                .mapToObj(number -> message("post-" + number))
                .toList();
        try (Networks networks = Networks.start(fake(NOW))) {
            hundred.forEach(one -> channel.send(one, line(networks)));

            assertThat(channel.find(hundred, line(networks))).hasSize(100);
            assertThat(networks.calls().stream()
                            .skip(100)
                            .map(call -> call.address().toString()))
                    .containsExactly(
                            "https://mastodon.example/api/v1/accounts/verify_credentials",
                            "https://mastodon.example/api/v1/accounts/1/statuses?exclude_reblogs=true&limit=40",
                            "https://mastodon.example/api/v1/accounts/1/statuses?limit=40&max_id=115000000000000061",
                            "https://mastodon.example/api/v1/accounts/1/statuses?limit=40&max_id=115000000000000021");
        }
    }

    @Test
    void findsThemOnAServerWithoutPages() {
        List<Announcement> fifty = IntStream.range(0, 50)
                .mapToObj(number -> message("post-" + number))
                .toList();
        try (Networks networks = Networks.start(fake(NOW, Quirk.NO_PAGES))) {
            fifty.forEach(one -> channel.send(one, line(networks)));

            assertThat(channel.find(fifty, line(networks))).hasSize(50);
            assertThat(channel.find(List.of(message("ebb")), line(networks))).isEmpty(); // and comes to an end
        }
    }

    @Test
    void doesNotTakeAMessageOfAnEarlierRoundForThisOne() {
        FakeMastodon lastYear = fake(at("2025-11-20T09:00:00Z"));
        try (Networks networks = Networks.start(lastYear)) {
            channel.send(message("tide"), line(networks));

            assertThat(channel.find(List.of(message("tide")), line(networks))).isEmpty();
        }
    }

    @Test
    void sendsTheTokenToNoOtherServerThatALinkNames() {
        Reply elsewhere = Reply.json(200, List.of(Map.of("id", "7", "created_at", "2026-11-20T09:00:00Z")))
                .header("Link", "<https://evil.example/steal?max_id=7>; rel=\"next\"");
        try (Networks networks = Networks.start(fake(NOW))) {
            networks.fault(
                    (number, call) -> number == 1 ? Optional.of(new Fault.Instead(elsewhere)) : Optional.empty());

            channel.find(List.of(message("tide")), line(networks));

            assertThat(networks.calls())
                    .allSatisfy(call -> assertThat(call.address().getHost()).isEqualTo("mastodon.example"));
        }
    }

    @Test
    void doesNotTakeAnAnswerThatIsNoListForAnEmptyOne() {
        for (Reply odd : List.of(
                Reply.text(200, "text/html", "<html>Sign in</html>"),
                Reply.json(200, Map.of("statuses", List.of())),
                Reply.text(200, "application/json", "[{\"id\": \"7\", \"content"))) {
            try (Networks networks = Networks.start(fake(NOW))) {
                networks.fault((number, call) -> number == 1 ? Optional.of(new Fault.Instead(odd)) : Optional.empty());

                assertThatThrownBy(() -> channel.find(List.of(message("tide")), line(networks)))
                        .isInstanceOf(Trouble.class);
            }
        }
    }

    @Test
    void takesNeitherAReplyNorWhatSomebodyElseSaidForItsOwn() {
        String content = "<p><a href=\"https://example.com/posts/tide/\">tide</a></p>";
        String created = "2026-11-20T09:00:00Z";
        Reply list = Reply.json(
                200,
                List.of(
                        Map.of("id", "7", "created_at", created, "content", content, "account", Map.of("id", "2")),
                        Map.of(
                                "id",
                                "6",
                                "created_at",
                                created,
                                "content",
                                content,
                                "account",
                                Map.of("id", "1"),
                                "in_reply_to_id",
                                "5"),
                        Map.of("id", "4", "created_at", created, "content", content, "account", Map.of("id", "1"))));
        try (Networks networks = Networks.start(fake(NOW))) {
            networks.fault((number, call) -> number == 1 ? Optional.of(new Fault.Instead(list)) : Optional.empty());

            assertThat(channel.find(List.of(message("tide")), line(networks)).values())
                    .extracting(Receipt::id)
                    .containsExactly("4");
        }
    }

    @Test
    void looksAtHomeForWhatIsPrivate() {
        Mastodon quiet = (Mastodon) Sample.channel(SITE + "    visibility: private\n");
        Announcement tide = quiet.compose(List.of(Sample.brief(quiet, Sample.story("tide", "Tide", ""))));
        Reply none = Reply.json(200, List.of());
        try (Networks networks = Networks.start(fake(NOW))) {
            quiet.send(tide, line(networks));
            networks.fault((number, call) -> call.path().startsWith("/api/v1/accounts/1/")
                    ? Optional.of(new Fault.Instead(none))
                    : Optional.empty());

            assertThat(quiet.find(List.of(tide), line(networks))).containsKey(tide.key());
        }
    }

    @Test
    void anAddressIsTheSameWithoutWhatOthersChangeInIt() {
        String page = "example.com/posts/tide";

        assertThat(BareAddress.of("https://example.com/posts/tide/?utm_source=mastodon&utm_medium=social"))
                .isEqualTo(page);
        assertThat(BareAddress.of("http://EXAMPLE.com/posts/tide#more")).isEqualTo(page);
        assertThat(BareAddress.of("https://example.com/posts/t%C3%AFde")).isEqualTo("example.com/posts/tïde");
        assertThat(BareAddress.of("https://example.com/?p=7&utm_source=x")).isEqualTo("example.com?p=7");
        assertThat(BareAddress.of("https://example.com/posts/Tide/")).isNotEqualTo(page);
        assertThat(BareAddress.of("https://example.com/100%")).isEqualTo("example.com/100%");
    }

    private Announcement message(String name) {
        return channel.compose(List.of(Sample.brief(channel, Sample.story(name, "About " + name, "It came in."))));
    }

    private static FakeMastodon fake(Clock clock, Quirk... quirks) {
        return new FakeMastodon(List.of("mastodon.example"), clock, quirks);
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    private static TestLine line(Networks networks) {
        return new TestLine(networks.route(), Map.of("MASTODON_TOKEN", "planted-token-4711"));
    }
}
