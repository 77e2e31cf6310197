package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.simulate.FakeMastodon;
import dev.herald.simulate.Networks;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of random words of many scripts, held against a server that counts for itself. */
class MastodonFitTest {

    private static final String SITE = """
            channels:
              mastodon:
                server: https://mastodon.example
                token: MASTODON_TOKEN
                content-warning: Sea
            """;

    private static final String[] PIECES = {
        "tide",
        " ",
        " ",
        " ",
        ". ",
        "\n",
        "müde",
        "e\u0301",
        "👨‍👩‍👧‍👦",
        "🇩🇪",
        "한국어",
        "日本語",
        "क्षि",
        "שלום",
        "#",
        "@ana",
        "@ana@far.example",
        "https://example.org/a?b=c&d=e#f",
        "www.example.org",
        "_",
        "*",
        "(",
        ")",
        "—",
        "…",
        "\u200d",
        "\ufe0f",
        "1️⃣",
        "ﷺ",
        "𝒳"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isNeverTooLongAndAlwaysHasItsLink(long seed) {
        Random random = new Random(seed);
        Channel channel = Sample.channel(SITE);
        FakeMastodon fake = FakeMastodon.usual();

        try (Networks networks = Networks.start(fake)) {
            TestLine line = new TestLine(networks.route(), Map.of("MASTODON_TOKEN", "planted-token-4711"));
            for (int number = 0; number < 25; number++) {
                Story story = Sample.story(
                        "post-" + number, words(random, 60), words(random, 400), words(random, 3), words(random, 3));
                Announcement message = channel.compose(List.of(Sample.brief(channel, story)));

                assertThat(channel.length(message).fits()).isTrue();
                assertThat(message.text()).contains("https://example.com/posts/post-" + number + "/");
                channel.send(under("key-" + number, message), line); // throws if the server finds it too long
            }
        }
        assertThat(fake.shown()).hasSize(25);
    }

    private static Announcement under(String key, Announcement message) {
        return new Announcement(
                key,
                message.posts(),
                message.published(),
                message.text(),
                message.parts(),
                message.link(),
                message.title(),
                message.description(),
                message.picture(),
                message.tags(),
                message.language(),
                message.more());
    }

    private static String words(Random random, int most) {
        return "Tide "
                + IntStream.range(0, random.nextInt(most))
                        .mapToObj(at -> PIECES[random.nextInt(PIECES.length)])
                        .collect(Collectors.joining());
    }
}
