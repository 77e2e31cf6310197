package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.simulate.FakeHub;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebSubTest {

    private static final String SITE = """
            feeds:
              hub: https://hub.example/
              formats: [atom, json]
              tags: [Java]
              authors: none
            channels:
              websub:
            """;

    private final FakeHub hub = new FakeHub();

    @Test
    void everyFeedWithOneOfThePostsIsTold() {
        Channel channel = Sample.channel(SITE);

        try (Networks networks = Networks.start(hub)) {
            channel.send(message(channel), new TestLine(networks.route(), Map.of()));

            assertThat(networks.calls().get(0).text())
                    .isEqualTo("hub.mode=publish&hub.url=https%3A%2F%2Fexample.com%2Ffeed.xml");
        }

        assertThat(hub.shown())
                .extracting(shown -> shown.text())
                .containsExactly(
                        "https://example.com/feed.xml",
                        "https://example.com/feed.json",
                        "https://example.com/tags/java/feed.xml",
                        "https://example.com/tags/java/feed.json");
    }

    private static Announcement message(Channel channel) {
        return channel.compose(List.of(
                Sample.brief(channel, Sample.story("tide", "Tide", "It came in.", "Sea")),
                Sample.brief(channel, Sample.story("ebb", "Ebb", "It went out.", "Java"))));
    }

    @Test
    void thePlanShowsTheFeeds() {
        Channel channel = Sample.channel(SITE);

        assertThat(message(channel).text()).startsWith("https://example.com/feed.xml\nhttps://example.com/feed.json\n");
        assertThat(channel.length(message(channel))).hasToString("4 feeds");
        assertThat(channel.together()).isTrue();
    }

    @Test
    void aSecondTryShowsReadersNothingNew() {
        Channel channel = Sample.channel(SITE);

        try (Networks networks = Networks.start(hub)) {
            TestLine line = new TestLine(networks.route(), Map.of());
            channel.send(message(channel), line);
            channel.send(message(channel), line);
        }

        assertThat(hub.shown()).hasSize(4);
    }

    @Test
    void aHubOfItsOwnComesFirst() {
        Channel channel = Sample.channel(SITE + "    hub: https://other.example/\n");

        assertThat(message(channel).more()).containsEntry("hub", "https://other.example/");
    }

    @Test
    void withoutAHubNobodyCanBeTold() {
        Problems problems = new Problems();

        Channels.read(Sample.site("channels:\n  websub:\n"), problems);

        assertThat(problems.sorted())
                .extracting(Problem::what, Problem::fix)
                .containsExactly(tuple(
                        "no 'channels.websub.hub'",
                        "write 'hub: https://hub.example/' below 'feeds:', so that readers find it too"));
    }

    @Test
    void whatTheHubRefusesIsToldInItsWords() {
        Channel channel = Sample.channel(SITE);

        try (Networks networks = Networks.start(hub)) {
            networks.fault((number, call) ->
                    Optional.of(new Fault.Instead(Reply.text(400, "text/plain", "hub.url is not one of yours"))));

            assertThatThrownBy(() -> channel.send(message(channel), new TestLine(networks.route(), Map.of())))
                    .hasMessage("hub.example answered 400: hub.url is not one of yours");
        }
    }
}
