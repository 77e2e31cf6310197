package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TidTest {

    /** As the network's own parser has it (atproto.com, "Record Keys"). */
    private static final String TID = "[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}";

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void isTheSameForTheSameMessage() {
        assertThat(Tid.of(NOON, "bluesky /posts/tide/ 1")).isEqualTo("3n2qifo55xr2p");
        assertThat(Tid.of("bluesky /posts/tide/")).isEqualTo("2xpyi45ey5gaw");
    }

    @Test
    void liesInTheHourBeforeThePostCameOut() {
        for (int i = 0; i < 1000; i++) {
            assertThat(Tid.of(NOON, "key " + i))
                    .matches(TID)
                    .isBetween("3n2qgmngv2222", "3n2qjxwo62222"); // 11:00 and 12:00
        }
    }

    @Test
    void isValidForEveryMoment() {
        for (String moment : new String[] {
            "1969-07-20T20:17:00Z", "1970-01-01T00:00:00Z", "2255-06-05T23:47:34Z", "9999-12-31T23:59:59Z"
        }) {
            assertThat(Tid.of(Instant.parse(moment), "a")).matches(TID);
        }
    }

    @Test
    void tellsManyPostsOfOneSecondApart() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            keys.add(Tid.of(NOON, "post " + i));
            keys.add(Tid.of("post " + i));
        }

        assertThat(keys).hasSize(20_000);
    }
}
