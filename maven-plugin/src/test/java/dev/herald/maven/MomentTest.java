package dev.herald.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void aMomentIsWrittenInUtc() {
        assertThat(Moment.of(" 2026-11-23T09:00:00Z")).contains(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(Moment.of(null)).isEmpty();
    }

    @Test
    void anythingElseIsTold() {
        assertThatThrownBy(() -> Moment.of("tomorrow"))
                .hasMessage("herald.at: 'tomorrow' is no moment; write one such as 2026-11-23T09:00:00Z");
    }
}
