package dev.herald.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much each word says about each text: BM25 with Lunr's own parameters, as its builder would find it in the browser. */
final class Weights {

    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;

    private final int[] places;
    private final double[] rarity;
    private final Map<Field, Double> averages = new EnumMap<>(Field.class);

    /** @param places of the terms in the index, by their numbers */
    Weights(List<Entry> entries, int[] places) {
        this.places = places;
        this.rarity = rarity(entries);
        for (Field field : Field.values()) {
            averages.put(
                    field,
                    entries.stream()
                            .mapToInt(entry -> entry.counts(field).length())
                            .average()
                            .orElse(0));
        }
    }

    private double[] rarity(List<Entry> entries) {
        int[] found = new int[places.length];
        for (Entry entry : entries) {
            for (Counts counts : entry.counts().all()) {
                for (int index = 0; index < counts.size(); index++) {
                    found[counts.term(index)]++;
                }
            }
        }
        return Arrays.stream(found)
                .mapToDouble(with -> Math.log(1 + Math.abs((entries.size() - with + 0.5) / (with + 0.5))))
                .toArray();
    }

    /** Pairs by place: the step from the place of the word before, and the weight in hundredths. */
    int[] vector(Entry entry, Field field) {
        Counts counts = entry.counts(field);
        long[] sorted = new long[counts.size()];
        for (int index = 0; index < sorted.length; index++) {
            sorted[index] = (long) places[counts.term(index)] << 32 | hundredths(counts, index, field);
        }
        Arrays.sort(sorted);
        int[] vector = new int[2 * sorted.length];
        int before = 0;
        for (int index = 0; index < sorted.length; index++) {
            int place = (int) (sorted[index] >> 32);
            vector[2 * index] = place - before;
            vector[2 * index + 1] = (int) sorted[index];
            before = place;
        }
        return vector;
    }

    private int hundredths(Counts counts, int index, Field field) {
        double often = counts.count(index);
        double room = SATURATION * (1 - LENGTH + LENGTH * counts.length() / averages.get(field));
        double score = rarity[counts.term(index)] * (SATURATION + 1) * often / (room + often);
        return (int) Math.max(1, Math.round(100 * score * field.weight()));
    }
}
