package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.simulate.Call;
import dev.herald.simulate.FakeWebmentionSites;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebmentionTest {

    private static final String SITE = "channels:\n  webmention:\n";
    private static final String SOURCE = "https://example.com/posts/tide/";
    private static final String QUEUE = "https://queue.example/a";

    private final FakeWebmentionSites sites = new FakeWebmentionSites();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23})
    void everyWayToNameAnEndpointIsFound(int page) {
        String target = "https://links.example/" + page;

        Receipt receipt = send(target);

        assertThat(sites.shown()).extracting(shown -> shown.text()).containsExactly(SOURCE + " → " + target);
        assertThat(receipt.more()).containsEntry("told", "1 of 1").containsEntry(target, "told");
    }

    private Receipt send(String... links) {
        Channel channel = Sample.channel(SITE);
        try (Networks networks = Networks.start(sites)) {
            return channel.send(message(channel, links), new TestLine(networks.route(), Map.of()));
        }
    }

    private static Announcement message(Channel channel, String... links) {
        return channel.compose(List.of(Sample.brief(channel, linking(links))));
    }

    private static Story linking(String... links) {
        Story story = Sample.story("tide", "Tide", "It came in.");
        return new Story(
                story.post(),
                story.url(),
                story.page(),
                story.summary(),
                story.picture(),
                story.html(),
                List.of(links),
                story.mark());
    }

    @Test
    void aPageOfAHostWithOtherLettersIsToldOfToo() {
        assertThat(message(Sample.channel(SITE), "https://Bücher.example/lesen").text())
                .isEqualTo("https://Bücher.example/lesen");
    }

    @Test
    void aPageThatTakesNoneIsNoFailure() {
        Receipt receipt =
                send("https://links.example/24", "https://links.example/25", "https://links.example/99", QUEUE);

        assertThat(receipt.more())
                .containsExactly(
                        Map.entry("https://links.example/24", "takes no webmentions"),
                        Map.entry("https://links.example/25", "takes no webmentions"),
                        Map.entry("https://links.example/99", "takes no webmentions"),
                        Map.entry(QUEUE, "told, see https://queue.example/status/1"),
                        Map.entry("told", "1 of 4"));
    }

    @Test
    void thePlanShowsEverySiteThatIsTold() {
        Channel channel = Sample.channel("""
                channels:
                  webmention:
                    except-hosts: [Shop.example]
                """);

        Announcement message = message(
                channel,
                "https://example.com/other/",
                "https://queue.example/a#part",
                "https://www.shop.example/",
                "https://myshop.example/",
                "mailto:ana@example.com",
                "http://links.example/1");

        assertThat(message.text()).isEqualTo("""
                https://queue.example/a#part
                https://myshop.example/
                http://links.example/1""");
        assertThat(channel.length(message)).hasToString("3 sites");
    }

    @Test
    void onlySomeHostsAreToldIfTheOwnerSaysSo() {
        Channel channel = Sample.channel("channels:\n  webmention:\n    only-hosts: links.example\n");

        assertThat(message(channel, QUEUE, "https://links.example/1").text()).isEqualTo("https://links.example/1");
    }

    @Test
    void aWrongHostIsTold() {
        Problems problems = new Problems();

        Channels.read(Sample.site("channels:\n  webmention:\n    except-hosts: https://shop.example/\n"), problems);

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("site.yaml:5: 'except-hosts' has 'https://shop.example/'; write only a host,"
                        + " such as example.org");
    }

    @Test
    void aRetryTellsOnlyWhomTheFirstTryMissed() {
        Channel channel = Sample.channel(SITE);
        Announcement message = message(channel, "https://links.example/1", QUEUE);
        try (Networks networks = Networks.start(sites)) {
            TestLine line = new TestLine(networks.route(), Map.of());
            networks.fault((number, call) -> Optional.of((Fault) new Fault.LostReply())
                    .filter(fault -> isMentionOf(QUEUE, call) && sites.shown().size() == 1));

            assertThatThrownBy(() -> channel.send(message, line))
                    .isInstanceOf(Trouble.class)
                    .hasMessageStartingWith("1 of 2 sites could not be told: queue.example broke off")
                    .extracting(trouble -> ((Trouble) trouble).means())
                    .isEqualTo(Trouble.Means.AGAIN);
            Receipt receipt = channel.send(message, line);

            assertThat(receipt.more()).containsEntry("told", "2 of 2");
            assertThat(sites.shown()).hasSize(2);
            assertThat(mentions(networks)).containsExactly("https://links.example/1", QUEUE, QUEUE);
        }
    }

    private static boolean isMentionOf(String target, Call call) {
        return call.method().equals("POST") && target.equals(call.form().get("target"));
    }

    private static List<String> mentions(Networks networks) {
        return networks.calls().stream()
                .filter(call -> call.method().equals("POST"))
                .map(call -> call.form().get("target"))
                .toList();
    }

    @Test
    void aSiteThatNeverAnswersIsLeftOutAtLast() {
        Channel channel = Sample.channel(SITE);
        Announcement message = message(channel, "https://links.example/1", QUEUE);
        try (Networks networks = Networks.start(sites)) {
            TestLine line = new TestLine(networks.route(), Map.of());
            networks.fault((number, call) -> Optional.of((Fault) new Fault.Instead(Reply.empty(502)))
                    .filter(fault -> call.address().getHost().equals("queue.example")));
            for (int attempt = 1; attempt <= 7; attempt++) {
                assertThatThrownBy(() -> channel.send(message, line)).isInstanceOf(Trouble.class);
            }

            Receipt receipt = channel.send(message, line);

            assertThat(receipt.more())
                    .containsEntry("told", "1 of 2")
                    .containsEntry(QUEUE, "not told: queue.example answered 502");
        }
    }

    @Test
    void aSiteThatIsBusyDecidesWhenToTryAgain() {
        Channel channel = Sample.channel(SITE);
        try (Networks networks = Networks.start(sites)) {
            networks.fault((number, call) ->
                    Optional.of(new Fault.Instead(Reply.empty(429).header("Retry-After", "17"))));

            assertThatThrownBy(() -> channel.send(message(channel, QUEUE), new TestLine(networks.route(), Map.of())))
                    .isInstanceOfSatisfying(Trouble.class, trouble -> {
                        assertThat(trouble.means()).isEqualTo(Trouble.Means.WAIT);
                        assertThat(trouble.pause()).contains(Duration.ofSeconds(17));
                    });
        }
    }

    @Test
    void anEditTellsTheOldSitesToo() {
        Channel channel = Sample.channel(SITE);
        try (Networks networks = Networks.start(sites)) {
            TestLine line = new TestLine(networks.route(), Map.of());
            Receipt sent = channel.send(message(channel, "https://links.example/1"), line);

            Receipt edited = ((Editable) channel).edit(message(channel, QUEUE), sent, line);

            assertThat(mentions(networks)).containsExactly("https://links.example/1", QUEUE, "https://links.example/1");
            assertThat(edited.more()).containsEntry("told", "2 of 2");
        }
    }

    @Test
    void aSiteThatRedirectsForEverIsLeftOut() {
        Channel channel = Sample.channel(SITE);
        try (Networks networks = Networks.start(sites)) {
            networks.fault((number, call) ->
                    Optional.of(new Fault.Instead(Reply.empty(301).header("Location", "/again"))));

            Receipt receipt = channel.send(message(channel, QUEUE), new TestLine(networks.route(), Map.of()));

            assertThat(receipt.more()).containsEntry(QUEUE, "not told: queue.example redirects more than 10 times");
            assertThat(networks.calls()).hasSize(11);
        }
    }

    @Test
    void nobodyCanHaveUsCallOurOwnMachine() {
        Channel channel = Sample.channel(SITE);
        try (Networks networks = Networks.start(sites)) {
            String within = networks.url() + "/1";

            Receipt receipt = channel.send(message(channel, within), new TestLine(UnaryOperator.identity(), Map.of()));

            assertThat(receipt.more()).containsEntry(within, "not told: 127.0.0.1 is not a public address");
            assertThat(networks.calls()).isEmpty();
        }
    }

    @Test
    void requestsSayWhatTheyAreFor() {
        Channel channel = Sample.channel(SITE);
        try (Networks networks = Networks.start(sites)) {
            channel.send(message(channel, QUEUE), new TestLine(networks.route(), Map.of()));

            assertThat(networks.calls())
                    .allSatisfy(call ->
                            assertThat(call.header("user-agent").orElse("")).contains("Webmention"));
            assertThat(networks.calls().get(1).text())
                    .isEqualTo("source=https%3A%2F%2Fexample.com%2Fposts%2Ftide%2F"
                            + "&target=https%3A%2F%2Fqueue.example%2Fa");
        }
    }

    @Test
    void aPostWithoutLinksHasNothingToTell() {
        Channel channel = Sample.channel(SITE);

        assertThat(channel.silence(message(channel))).contains("it links to no other site");
        assertThat(channel.silence(message(channel, QUEUE))).isEmpty();
    }

    @Test
    void aLinkMoreIsAChange() {
        Channel channel = Sample.channel(SITE);
        Announcement told = message(channel, QUEUE);

        assertThat(((Editable) channel).changes(told, message(channel, QUEUE, "https://links.example/1")))
                .containsExactly("links");
        assertThat(((Editable) channel).changes(told, message(channel, QUEUE))).isEmpty();
    }
}
