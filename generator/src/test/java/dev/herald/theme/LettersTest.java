package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.site.Utf8;
import org.junit.jupiter.api.Test;

class LettersTest {

    private final Letters letters = new Letters(1);

    @Test
    void gathersPiecesOfEveryKind() {
        letters.write("<p>");
        letters.write("xGrüße – x".toCharArray(), 1, 8);
        letters.write("a b c", 2, 1);
        letters.write('é');
        letters.write(Utf8.of("</p>"));

        assertThat(letters.text()).hasToString("<p>Grüße – bé</p>");
    }

    @Test
    void aCharacterMayComeInTwoPieces() {
        letters.write("a\ud83d");
        letters.write("\ude00b\ud83d");
        letters.write("\ude00".toCharArray(), 0, 1);

        assertThat(letters.text()).hasToString("a😀b😀");
    }

    @Test
    void halfACharacterIsAQuestionMark() {
        letters.write("a\ud83d");
        letters.write(Utf8.of("b"));
        letters.write("\ud83d");

        assertThat(letters.text()).hasToString("a?b?");
    }
}
