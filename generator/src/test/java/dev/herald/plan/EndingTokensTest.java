package dev.herald.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.channel.Channel;
import dev.herald.channel.Sample;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTokensTest {

    private static final Channel LINKEDIN =
            Sample.channel("channels:\n  linkedin: {author: 'urn:li:person:ana', token: TOKEN, expires: 2027-01-20}\n");

    @Test
    void areToldTwoWeeksAhead() {
        assertThat(told("2027-01-06")).isEmpty();
        assertThat(told("2027-01-07"))
                .containsExactly("site.yaml: the token of the channel 'linkedin' ends on 2027-01-20; make a new one,"
                        + " and write the day on which it ends into 'channels.linkedin.expires'");
    }

    @Test
    void areToldWhenTheyHaveEnded() {
        assertThat(told("2027-02-01").get(0)).contains("the token of the channel 'linkedin' ended on 2027-01-20");
    }

    @Test
    void areNotToldWhereNobodyWroteADay() {
        Channel discord = Sample.channel("channels:\n  discord: {url: HOOK}\n");

        assertThat(EndingTokens.of(List.of(discord), LocalDate.parse("2027-02-01")))
                .isEmpty();
    }

    private static List<String> told(String today) {
        return EndingTokens.of(List.of(LINKEDIN), LocalDate.parse(today)).stream()
                .map(problem -> problem.toString())
                .toList();
    }
}
