package dev.herald.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.announce.Checkup;
import dev.herald.channel.Channel;
import dev.herald.channel.Health;
import dev.herald.channel.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckupTextTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Channel LINKEDIN =
            Sample.channel("channels:\n  linkedin: {author: 'urn:li:person:1', token: LINKEDIN_TOKEN}\n");

    @Test
    void aChannelThatWorksTellsAccountRightsAndLimits() {
        Health health = new Health(
                "Ana",
                List.of("openid", "w_member_social"),
                List.of(),
                Optional.empty(),
                Map.of("characters", "500", "pictures", "4"));

        assertThat(CheckupText.of(new Checkup(LINKEDIN, NOW, Optional.of(health), Optional.empty(), Optional.empty())))
                .containsExactly(
                        "linkedin (LinkedIn): works, Ana",
                        "  rights: openid, w_member_social",
                        "  limits: characters 500, pictures 4");
    }

    @Test
    void aTokenThatEndsInTwoWeeksIsWarnedOf() {
        assertThat(CheckupText.of(ending("2026-12-05")))
                .containsExactly("linkedin (LinkedIn): works, Ana", "  token: ends on 2026-12-05, in 14 days");
        assertThat(CheckupText.warning(ending("2026-12-05")))
                .contains("linkedin: its token ends on 2026-12-05, in 14 days; make a new one and put it into"
                        + " LINKEDIN_TOKEN");
        assertThat(CheckupText.warning(ending("2026-12-06"))).isEmpty();
    }

    @Test
    void aTokenThatEndsTodayOrHasEndedIsSaidSo() {
        assertThat(CheckupText.of(ending("2026-11-21"))).contains("  token: ends on 2026-11-21, today");
        assertThat(CheckupText.of(ending("2026-11-20"))).contains("  token: ended on 2026-11-20");
    }

    @Test
    void aMissingRightIsNamed() {
        Health health = new Health("@me@social.example", List.of(), List.of("write:media"), Optional.empty(), Map.of());

        assertThat(CheckupText.of(new Checkup(
                        LINKEDIN, NOW, Optional.of(health), Optional.of("it lacks write:media"), Optional.empty())))
                .containsExactly("linkedin (LinkedIn): cannot be used: it lacks write:media (@me@social.example)");
    }

    private static Checkup ending(String day) {
        Health health = new Health("Ana", List.of(), List.of(), Optional.empty(), Map.of());
        return new Checkup(LINKEDIN, NOW, Optional.of(health), Optional.empty(), Optional.of(LocalDate.parse(day)));
    }
}
