package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.Secret;
import dev.herald.simulate.Fake;
import dev.herald.simulate.FakeDevTo;
import dev.herald.simulate.FakeDiscord;
import dev.herald.simulate.FakeLinkedIn;
import dev.herald.simulate.FakeSlack;
import dev.herald.simulate.FakeTelegram;
import dev.herald.simulate.Fakes;
import dev.herald.simulate.Networks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody wrote: each network takes it, shows it once, and shows where it leads. */
class ChatLawsTest {

    private static final int RUNS = 60;

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("discord: {url: S}", new FakeDiscord(), true),
                Arguments.of("slack: {url: S}", new FakeSlack(), true),
                Arguments.of("telegram: {chat: '@tideblog', token: S}", new FakeTelegram(Set.of("@tideblog")), false),
                Arguments.of(
                        "linkedin: {author: 'urn:li:person:simulated', token: S, likes: text}",
                        new FakeLinkedIn(Set.of("urn:li:person:simulated")),
                        true),
                Arguments.of("devto: {token: S}", new FakeDevTo(Clock.systemUTC(), "dev.to"), false));
    }

    private static String secret(Channel channel) {
        return new Fakes(List.of(channel)).secrets().find(new Secret("S")).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everythingIsTakenOnceWithItsAddress(String block, Fake fake, boolean showsAddress) {
        Channel channel = Sample.channel("channels:\n  " + block + "\n");
        try (Networks networks = Networks.start(fake)) {
            TestLine line = new TestLine(networks.route(), Map.of("S", secret(channel)));
            for (int seed = 0; seed < RUNS; seed++) {
                Announcement message = channel.compose(List.of(Sample.brief(channel, story(seed))));

                channel.send(message, line);

                assertThat(channel.length(message).fits()).as("seed " + seed).isTrue();
                assertThat(fake.shown()).as("seed " + seed).hasSize(seed + 1);
                if (showsAddress) {
                    assertThat(fake.shown().get(seed).text())
                            .as("seed " + seed)
                            .contains("https://example.com/posts/tide-" + seed + "/");
                }
            }
        }
    }

    private static Story story(int seed) {
        Scribble scribble = new Scribble(seed);
        String title = "T" + seed + " " + scribble.text(scribble.number(1, 60));
        return Sample.story("tide-" + seed, title, scribble.text(scribble.number(1, 900)), "Sea life", "C#");
    }
}
