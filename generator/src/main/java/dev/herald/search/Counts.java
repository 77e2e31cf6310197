package dev.herald.search;

import java.util.Arrays;
import java.util.List;

/**
 * How often each word stands in a field of a text.
 *
 * @param numbers pairs: a term's number and how often it is there
 * @param length of the field in words
 */
record Counts(int[] numbers, int length) {

    static Counts of(List<String> words, Terms terms) {
        int[] sorted = words.stream().mapToInt(terms::number).sorted().toArray();
        int[] pairs = new int[2 * sorted.length];
        int size = 0;
        for (int number : sorted) {
            if (size == 0 || pairs[size - 2] != number) {
                pairs[size] = number;
                size += 2;
            }
            pairs[size - 1]++;
        }
        return new Counts(Arrays.copyOf(pairs, size), sorted.length);
    }

    /** How many different words there are. */
    int size() {
        return numbers.length / 2;
    }

    int term(int index) {
        return numbers[2 * index];
    }

    int count(int index) {
        return numbers[2 * index + 1];
    }
}
