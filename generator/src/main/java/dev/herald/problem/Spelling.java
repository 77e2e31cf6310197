package dev.herald.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Spelling {

    private Spelling() {}

    /** The nearest of the known words, if at most a third of its letters (but at least one) differ; ties go to the alphabet. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> distance(lower, candidate) <= slips(candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** One letter is never meant by another: nothing of it would be left. */
    private static int slips(String candidate) {
        return candidate.length() < 2 ? 0 : Math.max(1, candidate.length() / 3);
    }

    /** {@code did you mean 'title'?}, or what can be used instead. */
    public static String suggest(String word, Collection<String> known) {
        return nearest(word, known)
                .map(candidate -> "did you mean '" + candidate + "'?")
                .orElseGet(() -> "use one of "
                        + String.join(", ", known.stream().sorted().toList()));
    }

    /** How many letters must be added, left out, changed or swapped with their neighbour (optimal string alignment). */
    public static int distance(String a, String b) {
        int[] twoAgo = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], twoAgo[j - 2] + 1);
                }
            }
            int[] free = twoAgo;
            twoAgo = previous;
            previous = current;
            current = free;
        }
        return previous[b.length()];
    }
}
