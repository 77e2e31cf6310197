package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.site.Utf8;
import org.junit.jupiter.api.Test;

class TonesTest {

    @Test
    void eachToneIsSaidOnce() {
        String html = """
                <img src="a.png" alt="" data-tone="a3c"><img data-tone="01fe9b" src="b.png" alt=""><img src="c.png" data-tone="a3c">
                """;

        assertThat(Tones.rules(Utf8.of(html)))
                .isEqualTo("[data-tone=\"01fe9b\"]{background:#01fe9b}[data-tone=\"a3c\"]{background:#a3c}");
    }

    @Test
    void whatIsNoToneIsNothing() {
        assertThat(Tones.rules(Utf8.of("<p>data-tone</p><img data-tone=\"red\"><img data-tone=\"a3c}*{\">")))
                .isEmpty();
    }
}
