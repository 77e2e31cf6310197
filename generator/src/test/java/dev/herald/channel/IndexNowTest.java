package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.simulate.FakeIndexNow;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexNowTest {

    private static final String SITE = "channels:\n  indexnow:\n    key: 0fb1-Key-of-tests\n";

    private final FakeIndexNow engines = new FakeIndexNow();

    @Test
    void newPagesAreToldWithTheKeyOfTheSite() {
        Channel channel = Sample.channel(SITE);
        engines.check();

        try (Networks networks = Networks.start(engines)) {
            Receipt receipt = channel.send(message(channel), new TestLine(networks.route(), Map.of()));

            assertThat(receipt).isEqualTo(Receipt.taken());
            assertThat(networks.calls().get(0).text())
                    .isEqualTo("{\"host\":\"example.com\",\"key\":\"0fb1-Key-of-tests\","
                            + "\"keyLocation\":\"https://example.com/0fb1-Key-of-tests.txt\","
                            + "\"urlList\":[\"https://example.com/posts/tide/\",\"https://example.com/posts/ebb/\"]}");
        }
        assertThat(engines.shown()).hasSize(2);
    }

    private static Announcement message(Channel channel) {
        return channel.compose(List.of(
                Sample.brief(channel, Sample.story("tide", "Tide", "It came in.")),
                Sample.brief(channel, Sample.story("ebb", "Ebb", "It went out."))));
    }

    @Test
    void aKeyThatIsNotCheckedYetIsSaid() {
        Channel channel = Sample.channel(SITE);

        try (Networks networks = Networks.start(engines)) {
            Receipt receipt = channel.send(message(channel), new TestLine(networks.route(), Map.of()));

            assertThat(receipt.more()).containsExactly(Map.entry("key", "not checked yet"));
        }
    }

    @Test
    void thePlanShowsThePages() {
        Channel channel = Sample.channel(SITE);

        assertThat(message(channel).text())
                .isEqualTo("https://example.com/posts/tide/\nhttps://example.com/posts/ebb/");
        assertThat(channel.length(message(channel))).hasToString("2 pages");
    }

    @Test
    void morePagesThanARequestMayHaveAreToldInSeveral() {
        Channel channel = Sample.channel(SITE);
        List<Brief> briefs = IntStream.range(0, 10_001)
                .mapToObj(number -> Sample.brief(channel, Sample.story("tide-" + number, "Tide", "It came in.")))
                .toList();

        try (Networks networks = Networks.start(engines)) {
            channel.send(channel.compose(briefs), new TestLine(networks.route(), Map.of()));

            assertThat(networks.calls()).hasSize(2);
            assertThat(networks.calls().get(1).text())
                    .endsWith("\"urlList\":[\"https://example.com/posts/tide-10000/\"]}");
        }
        assertThat(engines.shown()).hasSize(10_001);
    }

    @ParameterizedTest
    @CsvSource({"400, REFUSED", "403, NO_RIGHT", "422, REFUSED", "429, WAIT", "500, UNCLEAR"})
    void everyAnswerHasItsMeaning(int status, Means means) {
        Channel channel = Sample.channel(SITE);

        try (Networks networks = Networks.start(engines)) {
            networks.fault((number, call) -> Optional.of(new Fault.Instead(Reply.empty(status))));

            assertThatThrownBy(() -> channel.send(message(channel), new TestLine(networks.route(), Map.of())))
                    .extracting(trouble -> ((Trouble) trouble).means())
                    .isEqualTo(means);
        }
    }

    @Test
    void aKeyThatNobodyFindsIsToldWithItsPlace() {
        Channel channel = Sample.channel(SITE);

        try (Networks networks = Networks.start(engines)) {
            networks.fault((number, call) ->
                    Optional.of(new Fault.Instead(Reply.json(403, Map.of("errorCode", "UserForbiddedToAccessSite")))));

            assertThatThrownBy(() -> channel.send(message(channel), new TestLine(networks.route(), Map.of())))
                    .hasMessage("api.indexnow.org answered 403: {\"errorCode\":\"UserForbiddedToAccessSite\"};"
                            + " it must find the key at https://example.com/0fb1-Key-of-tests.txt");
        }
    }

    @Test
    void healthTellsWhetherTheSiteShowsTheKey() {
        Channel channel = Sample.channel(SITE);

        try (Networks networks = Networks.start(engines)) {
            TestLine line = new TestLine(networks.route(), Map.of());
            assertThat(channel.health(line).missing())
                    .containsExactly("the key at https://example.com/0fb1-Key-of-tests.txt");

            networks.fault((number, call) ->
                    Optional.of(new Fault.Instead(Reply.text(200, "text/plain", "0fb1-Key-of-tests\n"))));

            assertThat(channel.health(line).missing()).isEmpty();
        }
    }

    @Test
    void aKeyThatNobodyWouldTakeIsWrong() {
        Problems problems = new Problems();

        Channels.read(Sample.site("channels:\n  indexnow:\n    key: short\n"), problems);

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("site.yaml:5: 'channels.indexnow.key' is 'short'; write 8 to 128 letters, digits and"
                        + " '-' of your own, such as those of a UUID; the key is no secret, as the site shows it");
    }
}
