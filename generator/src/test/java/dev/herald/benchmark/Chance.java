package dev.herald.benchmark;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Picks words and numbers, the same ones for the same seed on every machine. */
final class Chance {

    private static final List<String> WORDS =
            List.of(Texts.read("words.txt").strip().split("\\s+"));

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** A number from {@code least} to {@code most}. */
    int number(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** As in a language, a few words are frequent and many are rare. */
    String word() {
        double where = random.nextDouble();
        return WORDS.get((int) (WORDS.size() * where * where));
    }

    /** Words that begin with a capital, without a full stop. */
    String words(int count) {
        String words = IntStream.range(0, count).mapToObj(any -> word()).collect(Collectors.joining(" "));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Different numbers from 0 to {@code end - 1}, in order. */
    List<Integer> numbers(int count, int end) {
        return random.ints(0, end).distinct().limit(count).sorted().boxed().toList();
    }
}
