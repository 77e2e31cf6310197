package dev.herald.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.herald.wording.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuttingTest {

    private static final Face ARIAL = new Face(20, false);
    private static final String FAMILY = "👩‍👩‍👧‍👦";

    @Test
    void lettersAreAsWideAsInArial() {
        assertThat(ARIAL.width("Hello, world")).isCloseTo(104.46, within(0.1)); // as a browser measures
        assertThat(new Face(10, true).width("Wim")).isCloseTo(21.1, within(0.1));
        assertThat(ARIAL.width("日本語")).isEqualTo(60);
        assertThat(ARIAL.width("é")).isEqualTo(ARIAL.width("e"));
        assertThat(ARIAL.width(FAMILY)).isEqualTo(20);
    }

    @Test
    void whatFitsStaysWhole() {
        Cutting title = Cutting.words("Short", ARIAL, 580);

        assertThat(title.shown()).isEqualTo("Short");
        assertThat(title.isCut()).isFalse();
        assertThat(title.rest()).isEmpty();
    }

    @Test
    void googleCutsBehindAWord() {
        Cutting title = Cutting.words("What should be in the folder, after a build that failed? The site", ARIAL, 300);

        assertThat(title.shown()).isEqualTo("What should be in the folder ...");
        assertThat(title.kept()).isEqualTo(28);
        assertThat(title.length()).isEqualTo(65);
        assertThat(title.rest()).isEqualTo(", after a build that failed? The site");
    }

    @Test
    void scriptsWithoutBlanksAreCutBetweenTheirSigns() {
        assertThat(Cutting.words("記事の読了時間はどう数えるのか英語は単語", ARIAL, 200).shown()).isEqualTo("記事の読了時間は ...");
    }

    @Test
    void linesAreCutAtTheirEnd() {
        Lines lines = new Lines(2, ARIAL, 100);

        assertThat(lines.of("one two three four five six").shown()).isEqualTo("one two three fou…");
        assertThat(lines.of("one two three four").isCut()).isFalse();
        assertThat(lines.needed("one two")).isEqualTo(1);
        assertThat(lines.needed("one two three four")).isEqualTo(2);
    }

    @Test
    void aWordThatIsLongerThanALineGoesOnInTheNext() {
        Lines lines = new Lines(2, ARIAL, 100);

        assertThat(lines.needed("Donaudampfschifffahrtsgesellschaft")).isEqualTo(4);
        assertThat(lines.of("Donaudampfschifffahrtsgesellschaft").shown()).isEqualTo("Donaudampfschifff…");
    }

    @Test
    void discordCountsBytes() {
        assertThat(Cutting.bytes("a".repeat(70), 70).isCut()).isFalse();
        assertThat(Cutting.bytes("a".repeat(71), 70).shown()).isEqualTo("a".repeat(67) + "...");
        assertThat(Cutting.bytes("é".repeat(40), 70).shown()).isEqualTo("é".repeat(33) + "...");
    }

    @ParameterizedTest
    @ValueSource(strings = {FAMILY, "🇫🇷", "e\u0301", "क्षि", "👍🏽"})
    void noCharacterIsCutInTwo(String character) {
        String text = character.repeat(60);
        List<Cutting> cuttings = List.of(
                Cutting.bytes(text, 70),
                Cutting.characters(text, 11),
                Cutting.words(text, ARIAL, 133),
                new Lines(1, ARIAL, 133).of(text),
                new Lines(3, ARIAL, 77).of(text));

        assertThat(cuttings).allSatisfy(cutting -> {
            assertThat(cutting.isCut()).isTrue();
            String kept = cutting.shown().replaceFirst("(?: ?\\.\\.\\.|…)$", "");
            assertThat(text).startsWith(kept);
            assertThat(kept).isEqualTo(character.repeat(kept.length() / character.length()));
            assertThat(kept + cutting.rest()).isEqualTo(text);
        });
    }

    @Test
    void nothingIsLongerThanItsLimit() {
        String text = "Wörter und 日本語 und " + FAMILY + " immer weiter. ";
        for (int times = 1; times < 12; times++) {
            String whole = text.repeat(times).strip();

            assertThat(Measure.bytes(Cutting.bytes(whole, 70).shown())).isLessThanOrEqualTo(70);
            assertThat(Measure.graphemes(Cutting.characters(whole, 40).shown())).isLessThanOrEqualTo(40);
            assertThat(ARIAL.width(Cutting.words(whole, ARIAL, 580).shown())).isLessThanOrEqualTo(580);
            assertThat(new Lines(2, ARIAL, 300)
                            .needed(new Lines(2, ARIAL, 300).of(whole).shown()))
                    .isLessThanOrEqualTo(2);
        }
    }
}
