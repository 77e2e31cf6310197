package dev.herald.benchmark;

import java.util.List;
import java.util.Locale;

/** The median of some figures, with the least and the most of them. */
record Spread(double median, double least, double most) {

    static Spread of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** {@code 2.35 (2.31–2.40)}. */
    String told(int decimals) {
        return least == most
                ? number(median, decimals)
                : number(median, decimals) + " (" + number(least, decimals) + "–" + number(most, decimals) + ")";
    }

    private static String number(double figure, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", figure);
    }
}
