package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Low tide",
                "Low\ntide",
                "Low \r\n tide ",
                "Low\u0085tide",
                "Low\u0092tide",
                "Low\u2028tide",
                "Low \u202Etide",
                "\u0000Low\u001B tide"
            })
    void aTitleIsOneLineAndTurnsNoOtherWords(String title) {
        assertThat(Sample.story("tide", title, "It came in.").title()).isEqualTo("Low tide");
    }
}
