package dev.herald.theme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Colours that can be read on papers. Lightness alone is changed for it, in OKLCH, so that a brand's green stays its green.
 *
 * @param papers on which text stands
 */
record Contrast(List<Colour> papers) {

    /** For text of any size (WCAG 2.2, 1.4.3). */
    static final double LEAST = 4.5;

    private static final double EASY = 7; // WCAG 2.2, 1.4.6
    private static final double STEP = 0.002;
    private static final double MIDDLE = 0.18; // the luminance from which black is the better ink

    boolean isEnough(Colour text) {
        return text.contrast(papers) >= LEAST;
    }

    /** The paper on which a text is worst read. */
    Colour worst(Colour text) {
        return papers.stream()
                .min((one, other) -> Double.compare(text.contrast(one), text.contrast(other)))
                .orElseThrow();
    }

    /** The colour that differs least and can be read. */
    Colour nearest(Colour text) {
        return reaching(LEAST, text);
    }

    /** What it becomes on these papers if it was chosen for others: easy to read. */
    Colour like(Colour text) {
        return reaching(EASY, text);
    }

    private Colour reaching(double contrast, Colour text) {
        Oklab start = Oklab.of(text);
        double step = papers.get(0).luminance() > MIDDLE ? -STEP : STEP;
        Colour found = text;
        for (int steps = 1; steps <= 1 / STEP && found.contrast(papers) < contrast; steps++) {
            double lightness = start.lightness() + steps * step;
            found = start.withLightness(Math.max(0, Math.min(1, lightness))).colour();
        }
        return found;
    }

    /** Rounded down, so that what fails never looks as if it passed: {@code 4.4:1}. */
    static String ratio(double contrast) {
        return new BigDecimal(contrast).setScale(1, RoundingMode.DOWN) + ":1";
    }
}
