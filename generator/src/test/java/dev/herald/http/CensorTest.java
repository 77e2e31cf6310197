package dev.herald.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.config.Secret;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CensorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pa/ss&w\"rd é",
                "pa%2Fss%26w%22rd%20%C3%A9",
                "pa%2fss%26w%22rd%20%c3%a9",
                "pa%2Fss%26w%22rd+%C3%A9",
                "pa\\/ss\\u0026w\\u0022rd \\u00e9",
                "pa/ss&amp;w&quot;rd &eacute;",
                "pa&#x2F;ss&#38;w&#34;rd é",
                "cGEvc3MmdyJyZCDDqQ==",
                "cGEvc3MmdyJyZCDDqQ"
            })
    void strikesASecretInWhateverWayItIsWritten(String written) {
        Censor censor = censor(Map.of("TOKEN", "pa/ss&w\"rd é"));

        assertThat(censor.strike("no such token: " + written + "!")).isEqualTo("no such token: [TOKEN]!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pa\\\\/ss&w\\\\\\\"rd é",
                "pa/ss&w\\\\\\\\\\\\\\\"rd \\\\\\\\u00e9",
                "pa%252Fss%2526w%2522rd%2520%25C3%25A9",
                "pa%2Fss%26w%5C%22rd%20%C3%A9",
                "pa&#37;2Fss&#37;26w&#37;22rd&#43;&#37;C3&#37;A9",
                "pa/ss\\u0026amp;w\\u0026quot;rd é",
                "pa/ss&amp;w\\&quot;rd \\u00e9",
                "pa/ss&amp;amp;w&amp;quot;rd &amp;eacute;",
                "%70%61%2Fss%26w%22rd%20%C3%A9",
                "bWU6cGEvc3MmdyJyZCDDqQ==",
                "eyJ0b2tlbiI6InBhL3NzJndcInJkIMOpIn0=",
                "Y0dFdmMzTW1keUp5WkNERHFRPT0=",
                "eDpwYS9zcyZ3InJkIMOpPw%3D%3D"
            })
    void strikesASecretThatWasWrappedTwice(String written) {
        Censor censor = censor(Map.of("TOKEN", "pa/ss&w\"rd é"));

        assertThat(censor.strike("no such token: " + written + "!")).isEqualTo("no such token: [TOKEN]!");
    }

    @Test
    void strikesASecretWithABackslashOutOfJsonInJson() {
        Censor censor = censor(Map.of("PASSWORD", "blue\\sky/\"word\""));

        assertThat(censor.strike("{\"said\":\"{\\\"got\\\":\\\"blue\\\\\\\\sky/\\\\\\\"word\\\\\\\"\\\"}\"}"))
                .isEqualTo("{\"said\":\"{\\\"got\\\":\\\"[PASSWORD]\\\"}\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\new\\u0041 %zz %41%C3 100% &amp; &nosuch; &#99999999; \\😀 %e0%80%80 %f4%bf%bf%bf \\ud83d \\",
                "aGVsbG8gd29ybGQ= internationalization /posts/a-long-address-of-a-post/",
                "{\"error\":\"pass w\\u0022rd\",\"at\":\"https://example.com/?q=pa%2Fss+%26\"}"
            })
    void leavesTheRestAsItIsWritten(String harmless) {
        Censor censor = censor(Map.of("TOKEN", "pa/ss&w\"rd é"));

        assertThat(censor.strike(harmless)).isEqualTo(harmless);
        assertThat(censor.strike(harmless + " pa%252Fss%2526w%2522rd%2520%25C3%25A9 " + harmless))
                .isEqualTo(harmless + " [TOKEN] " + harmless);
    }

    @Test
    void leavesNoHalfOfASecretWhereATextIsCut() {
        Censor censor = censor(Map.of("TOKEN", "4711-4712"));

        assertThat(censor.beginning("abcd 4711-4712 efgh", 8)).isEqualTo("abcd [TOKEN]");
        assertThat(censor.beginning("abcd 4711-4712 efgh", 5)).isEqualTo("abcd ");
        assertThat(censor.beginning("abcd", 5)).isEqualTo("abcd");
    }

    @Test
    void strikesSecretsThatOverlap() {
        Censor censor = censor(Map.of("FIRST", "aaaa-bbbb", "SECOND", "bbbb-cccc"));

        assertThat(censor.strike("x aaaa-bbbb-cccc y")).isEqualTo("x [FIRST][SECOND] y");
    }

    @Test
    void strikesASecretThatHoldsAnother() {
        Censor censor = censor(Map.of("USER", "bot4711", "LOGIN", "bot4711:hush"));

        assertThat(censor.strike("bot4711:hush, bot4711")).isEqualTo("[LOGIN], [USER]");
    }

    @Test
    void doesNotStrikeTheNamesThatItPutsThere() {
        Censor censor = censor(Map.of("MASTODON_TOKEN", "4711-4712", "OTHER", "MASTODON"));

        assertThat(censor.strike("4711-4712")).isEqualTo("[MASTODON_TOKEN]");
    }

    @Test
    void leavesWordsAloneThatAreTooShortToBeSecrets() {
        Censor censor = censor(Map.of("PIN", "the"));

        assertThat(censor.strike("the end")).isEqualTo("the end");
    }

    @ParameterizedTest
    @CsvSource({"4711\u200B4712", "\uFEFF47114712", "4711\u00854712", "4711\u202E4712", "'4711\n4712'"})
    void refusesASecretWithASignThatNobodySees(String secret) {
        assertThatThrownBy(() -> censor(Map.of("TOKEN", secret)))
                .isInstanceOf(Trouble.class)
                .hasMessage("the secret TOKEN holds a line break or another sign that cannot be seen; set it to the"
                        + " secret alone");
    }

    private static Censor censor(Map<String, String> secrets) {
        Censor censor = new Censor(name -> Optional.ofNullable(secrets.get(name.name())));
        secrets.keySet().stream().sorted().forEach(name -> censor.reveal(new Secret(name)));
        return censor;
    }
}
