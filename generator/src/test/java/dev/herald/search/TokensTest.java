package dev.herald.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TokensTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/search/tokens.txt", delimiterString = " => ", quoteCharacter = '|')
    void whatCanBeFoundOfAText(String text, String tokens) {
        assertThat(String.join(" ", Tokens.of(text, Integer.MAX_VALUE))).isEqualTo(tokens);
    }

    @Test
    void nobodyTypesAKeyOfMoreThan40Letters() {
        assertThat(Tokens.of("a" + "b".repeat(39) + " " + "c".repeat(41), 9)).containsExactly("a" + "b".repeat(39));
    }

    @Test
    void nothingIsFoundOfNothing() {
        assertThat(Tokens.of(" … – !", 9)).isEmpty();
    }
}
