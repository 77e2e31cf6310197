package dev.herald.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tea     | 3
            été     | 3
            👩‍👩‍👧‍👦     | 1
            🇫🇷🇩🇪    | 2
            👍🏽      | 1
            1️⃣      | 1
            한국어  | 3
            """)
    void countsCharactersAsReadersSeeThem(String text, int count) {
        assertThat(Measure.graphemes(text)).isEqualTo(count);
    }

    @Test
    void countsAConjunctForTwoAsOlderRulesDo() {
        assertThat(Measure.graphemes("क्षि")).isEqualTo(2); // newer JDKs see one
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Read https://example.com/a/very/long/way                | 28
            Read https://example.com/a/very/long/way.               | 29
            Read http://example.com and https://example.org/#x      | 56
            Thanks @ana@sea.example                                 | 11
            Mail ana@sea.example                                    | 20
            👩‍👩‍👧‍👦 #Tea                                                | 6
            """)
    void countsAsMastodonDoes(String text, int count) {
        assertThat(Measure.mastodon(text, 23)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tea                                       | 3
            お茶                                      | 4
            👩‍👩‍👧‍👦                                       | 2
            🇫🇷                                        | 2
            Read https://example.com/a/very/long/way  | 28
            Read example.com now                      | 32
            “quoted” — so                             | 13
            """)
    void countsAsXDoes(String text, int count) {
        assertThat(Measure.x(text)).isEqualTo(count);
    }

    @Test
    void countsBytesAndUnits() {
        assertThat(Measure.bytes("é🍵")).isEqualTo(6);
        assertThat(Measure.codePoints("é🍵")).isEqualTo(2);
        assertThat(Measure.utf16("é🍵")).isEqualTo(3);
    }
}
