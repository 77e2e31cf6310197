package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColoursTest {

    private static final Contrast DAY = new Contrast(List.of(colour("#fdfcf9"), colour("#f5f2ea")));
    private static final Contrast NIGHT = new Contrast(List.of(colour("#17181b"), colour("#202226")));

    @ParameterizedTest
    @CsvSource({"#0a7d5a, #0a7d5a", "#0A7D5A, #0a7d5a", "#fc0, #ffcc00"})
    void readsAColour(String written, String meant) {
        assertThat(Colour.of(written)).map(Colour::toString).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "0a7d5a", "#0a7d5", "#0a7d5a00", "#0a7d5g", "blue", "rgb(0, 0, 0)"})
    void knowsWhatIsNone(String written) {
        assertThat(Colour.of(written)).isEmpty();
    }

    /** The ends are WCAG's own; the others are what two well-known checkers say. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.0",
        "#ffffff, #ffffff, 1.0",
        "#777777, #ffffff, 4.48",
        "#767676, #ffffff, 4.54",
        "#ff0000, #ffffff, 4.0",
        "#0000ff, #ffffff, 8.59"
    })
    void measuresContrast(String one, String other, double ratio) {
        assertThat(colour(one).contrast(colour(other))).isCloseTo(ratio, within(0.01));
        assertThat(colour(other).contrast(colour(one))).isCloseTo(ratio, within(0.01));
    }

    /** Lightness and chroma as CSS Color 4 lists them for its named colours. */
    @ParameterizedTest
    @CsvSource({"#ff0000, 0.628, 0.258", "#00ff00, 0.866, 0.295", "#0000ff, 0.452, 0.313", "#ffffff, 1.0, 0.0"})
    void seesAColourAsTheEyeDoes(String written, double lightness, double chroma) {
        Oklab seen = Oklab.of(colour(written));

        assertThat(seen.lightness()).isCloseTo(lightness, within(0.001));
        assertThat(Math.hypot(seen.a(), seen.b())).isCloseTo(chroma, within(0.001));
        assertThat(seen.colour()).isEqualTo(colour(written));
    }

    @Test
    void theNearestColourCanAlwaysBeRead() {
        assertThat(colours()).allSatisfy(colour -> {
            assertThat(DAY.isEnough(DAY.nearest(colour))).isTrue();
            assertThat(NIGHT.isEnough(NIGHT.nearest(colour))).isTrue();
        });
    }

    @Test
    void aColourThatCanBeReadIsItsOwnNearest() {
        assertThat(colours().filter(DAY::isEnough))
                .allSatisfy(colour -> assertThat(DAY.nearest(colour)).isEqualTo(colour));
    }

    @Test
    void theLikeOfAColourIsEasyToReadAndHasItsHue() {
        assertThat(colours()).allSatisfy(colour -> {
            Colour like = NIGHT.like(colour);
            assertThat(like.contrast(NIGHT.papers())).isGreaterThanOrEqualTo(7);
            assertThat(turn(colour, like)).isLessThan(0.1);
        });
    }

    /** How far two hues lie apart, as far as both have one: from 0 to 2. */
    private static double turn(Colour one, Colour other) {
        Oklab a = Oklab.of(one);
        Oklab b = Oklab.of(other);
        double chroma = Math.hypot(a.a(), a.b()) * Math.hypot(b.a(), b.b());
        return chroma < 0.0005 ? 0 : 1 - (a.a() * b.a() + a.b() * b.b()) / chroma;
    }

    /** Those whose parts are 0, 51, 102 … 255. */
    private static Stream<Colour> colours() {
        return IntStream.range(0, 6 * 6 * 6)
                .mapToObj(number -> new Colour(number / 36 * 51, number / 6 % 6 * 51, number % 6 * 51));
    }

    private static Colour colour(String written) {
        return Colour.of(written).orElseThrow();
    }
}
