package dev.herald.state;

import java.util.List;
import java.util.function.Predicate;

/**
 * Where a build looks for what it reads, from the blog's folder; a place that is not there is looked at too, as it may come.
 *
 * @param texts places in which some files and folders are passed over
 * @param others places of which everything counts, some of them perhaps outside of the blog
 * @param passed over, by name; that of a folder ends with {@code /}
 */
public record Places(List<String> texts, List<String> others, Predicate<String> passed) {

    public Places {
        texts = List.copyOf(texts);
        others = List.copyOf(others);
    }
}
