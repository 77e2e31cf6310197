package dev.herald.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Every word of the site with a number, in the order in which the threads came by. {@link #sorted} has them in an order of their own. */
final class Terms {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    int number(String word) {
        Integer known = numbers.get(word); // most words are, and this takes no lock
        return known != null ? known : numbers.computeIfAbsent(word, absent -> next.getAndIncrement());
    }

    /** The words by their UTF-16 code units, which is how JavaScript sorts. */
    List<String> sorted() {
        return numbers.keySet().stream().sorted().toList();
    }

    /** The place of each number in a sorted list of the words. */
    int[] places(List<String> sorted) {
        int[] places = new int[sorted.size()];
        Arrays.setAll(places, place -> place);
        int[] byNumber = new int[sorted.size()];
        for (int place : places) {
            byNumber[numbers.get(sorted.get(place))] = place;
        }
        return byNumber;
    }
}
