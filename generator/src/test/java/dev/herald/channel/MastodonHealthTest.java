package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.simulate.FakeMastodon;
import dev.herald.simulate.FakeMastodon.Quirk;
import dev.herald.simulate.Networks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MastodonHealthTest {

    private static final String SITE = """
            channels:
              mastodon:
                server: https://mastodon.example
                token: MASTODON_TOKEN
            """;

    @Test
    void namesAccountRightsAndLimits() {
        assertThat(health(SITE, fake()))
                .isEqualTo(new Health(
                        "@herald@mastodon.example",
                        List.of("read", "write"),
                        List.of(),
                        Optional.empty(),
                        Map.of(
                                "characters", "500",
                                "characters of a link", "23",
                                "bytes of a picture", "16777216",
                                "version", "4.5.2")));
    }

    @Test
    void asksAnOlderServerInItsOwnWay() {
        Health health = health(SITE, fake(Quirk.OLD_INSTANCE, Quirk.NO_SCOPES));

        assertThat(health.limits()).containsEntry("version", "3.5.19").containsEntry("characters", "500");
        assertThat(health.rights()).isEmpty();
        assertThat(health.missing()).isEmpty();
    }

    @Test
    void warnsWhereTheChannelCountsOtherwiseThanTheServer() {
        assertThat(health(SITE + "    characters: 5000\n", fake()).limits())
                .containsEntry("characters", "500, but the channel counts with 5000: write 'characters: 500' below it");
    }

    @Test
    void namesTheRightsThatAreMissing() {
        FakeMastodon fake = fake();
        fake.scopes("write:statuses", "profile");

        assertThat(health(SITE, fake).missing()).containsExactly("read:statuses");
        assertThat(health(SITE + "    likes: picture\n", fake).missing())
                .containsExactly("read:statuses", "write:media");
    }

    @Test
    void tellsATokenThatWasTakenBack() {
        FakeMastodon fake = fake();
        fake.revoke("planted-token-4711");

        assertThatThrownBy(() -> health(SITE, fake))
                .hasMessage("mastodon.example answered 401: {\"error\":\"The access token is invalid\"}");
    }

    private static Health health(String site, FakeMastodon fake) {
        try (Networks networks = Networks.start(fake)) {
            return Sample.channel(site)
                    .health(new TestLine(networks.route(), Map.of("MASTODON_TOKEN", "planted-token-4711")));
        }
    }

    private static FakeMastodon fake(Quirk... quirks) {
        return new FakeMastodon(List.of("mastodon.example"), Clock.systemUTC(), quirks);
    }
}
