package dev.herald.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void theFirstOfALongTextAreTheFirstOfAll() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/search/tokens.txt"))
                .replace('\n', ' ')
                .repeat(3);
        List<String> all = Tokens.of(text, Integer.MAX_VALUE);

        for (int most = 0; most < all.size(); most++) {
            assertThat(Tokens.of(text, most)).as(most + " tokens").isEqualTo(all.subList(0, most));
        }
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
