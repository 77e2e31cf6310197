package dev.herald.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {

    @ParameterizedTest
    @CsvSource({
        "</head>, <head></head>, 0, 6",
        "</head>, <head></head></head>, 7, 13",
        "</head>, <head></hea, 0, -1",
        "aab, aaaab, 0, 2",
        "aab, aab, 0, 0",
        "aab, ab, 0, -1",
        "a, bca, 0, 2",
        "é, eé, 0, 1",
    })
    void findsTheFirstFromAnOffsetOn(String sought, String text, int from, int at) {
        assertThat(new Sought(sought).in(text.getBytes(UTF_8), from)).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
        "a Policy, 0, 8, 2",
        "POLICY, 0, 6, 0",
        "policy, 0, 5, -1",
        "a polity, 0, 8, -1",
        "policy policy, 1, 13, 7"
    })
    void findsLettersOfAnyCaseInAPart(String text, int from, int to, int at) {
        assertThat(Sought.inAnyCase("policy").in(text.getBytes(UTF_8), from, to))
                .isEqualTo(at);
    }
}
