package dev.herald.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingsTest {

    private static final String SECRET = "ab/12+ \"é&";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab/12+ \"é&",
                "ab%2F12%2B%20%22%C3%A9%26",
                "ab%2f12%2b+%22%c3%a9%26",
                "ab/12%2B%20%22%C3%A9%26",
                "ab\\/12+ \\\"\\u00e9\\u0026",
                "ab&#x2F;12&#43; &quot;é&amp;",
                "YWIvMTIrICLDqSY=",
                "YWIvMTIrICLDqSY",
                "YWIvMTIrICLDqSY%3D"
            })
    void aSecretIsKnownHoweverItIsWritten(String written) {
        assertThat(Spellings.of(SECRET).matcher("<" + written + ">").replaceAll("x"))
                .isEqualTo("<x>");
    }

    @Test
    void base64ForAddressesIsKnownToo() {
        assertThat(Spellings.of("??>>??>>").matcher("Pz8-Pj8_Pj4 Pz8+Pj8/Pj4=").replaceAll("x"))
                .isEqualTo("x x");
    }

    @Test
    void anotherCaseIsAnotherText() {
        assertThat(Spellings.of(SECRET).matcher("AB/12+ \"é&").find()).isFalse();
    }
}
