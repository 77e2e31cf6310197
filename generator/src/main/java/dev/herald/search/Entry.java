package dev.herald.search;

import java.util.List;
import java.util.function.Supplier;

/**
 * A text as it is found.
 *
 * @param words of the result: title, address from the site's root, day such as {@code 2026-01-05}, language, summary; put together when they are asked for
 * @param counts of its fields, in their order
 */
record Entry(Supplier<List<String>> words, PackedCounts counts) {

    Counts counts(Field field) {
        return counts.of(field);
    }
}
