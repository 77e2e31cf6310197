package dev.herald.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.Secrets;
import dev.herald.http.Trouble.Means;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    private static final String DATE = "Sun, 22 Nov 2026 12:00:00 GMT";

    @Test
    @Timeout(10)
    void tellsAtOnceWhatIsAllAngleBrackets() {
        Answer answer = answer(500, Map.of(), "<".repeat(2_000_000));

        assertThat(answer.said()).startsWith("net.example answered 500: <<<").hasSizeLessThan(400);
    }

    @Test
    void tellsWithoutSignsThatTurnOrMoveTheTextAroundIt() {
        Answer answer = answer(422, Map.of(), "no\u0000 \u001B[2Jwords\u202E, \u009B31m\u2066please");

        assertThat(answer.said()).isEqualTo("net.example answered 422: no [2Jwords , 31m please");
    }

    @Test
    void hasNoMembersIfItIsNoJsonOrTooDeep() {
        assertThat(answer(200, Map.of(), "[".repeat(1_000_000)).json("a")).isEmpty();
        assertThat(answer(200, Map.of(), "{\"a\":" + "9".repeat(5000) + "}").json("a"))
                .isEmpty();
        assertThat(answer(200, Map.of(), "{\"a\":1e999999999}").json("a")).contains("1e999999999");
        assertThat(answer(200, Map.of(), "{\"a\":[{\"b\":\"c\"}]}").json("a.0.b"))
                .contains("c");
    }

    @ParameterizedTest
    @CsvSource({
        "'120', PT2M",
        "'120|Sun, 22 Nov 2026 12:01:00 GMT', PT2M",
        "'Sun, 22 Nov 2026 12:01:00 GMT', PT1M",
        "'Sun, 22 Nov 2020 12:00:00 GMT', PT0S",
        "'0.25', PT0.25S",
        "'999999999', PT277777H46M39S",
        "'soon|-5', ",
    })
    void readsHowLongToWait(String values, Duration pause) {
        Map<String, List<String>> headers = Map.of("Retry-After", List.of(values.split("\\|")), "Date", List.of(DATE));

        assertThat(Pause.asked(answer(429, headers, "")).orElse(null)).isEqualTo(pause);
    }

    @Test
    void readsResetsAsSecondsSince1970SecondsFromNowOrMoments() {
        assertThat(reset("1795348860")).isEqualTo(Duration.ofMinutes(1));
        assertThat(reset("30")).isEqualTo(Duration.ofSeconds(30));
        assertThat(reset("2026-11-22T12:00:45.000Z")).isEqualTo(Duration.ofSeconds(45));
    }

    private static Duration reset(String value) {
        Map<String, List<String>> headers = Map.of("X-RateLimit-Reset", List.of(value), "Date", List.of(DATE));
        return Pause.asked(answer(429, headers, "")).orElseThrow();
    }

    /** Mastodon and Bluesky name it in every answer, so that it says nothing of this one. */
    @Test
    void aLimitThatIsNotReachedMakesNoFaultAWait() {
        Map<String, List<String>> headers = Map.of("X-RateLimit-Reset", List.of("2026-11-22T12:04:00Z"));

        assertThat(answer(503, headers, "").means()).isEqualTo(Means.UNCLEAR);
        assertThat(answer(503, Map.of("Retry-After", List.of("5")), "").means()).isEqualTo(Means.WAIT);
    }

    @Test
    void tellsNothingOfItsAddressInItsText() {
        assertThat(answer(200, Map.of(), "planted-4712")).hasToString("net.example answered 200");
    }

    private static Answer answer(int status, Map<String, List<String>> headers, String body) {
        return new Answer(
                URI.create("https://net.example/planted-4711"),
                true,
                status,
                HttpHeaders.of(headers, (name, value) -> true),
                body.getBytes(StandardCharsets.UTF_8),
                new Censor(Secrets.NONE));
    }
}
