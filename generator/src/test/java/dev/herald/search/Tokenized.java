package dev.herald.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A text taken apart as the build does it, for tests that ask a browser for the same. */
public final class Tokenized {

    private Tokenized() {}

    public static List<String> text(String text) {
        return Tokens.of(text, Integer.MAX_VALUE);
    }

    /** The index of texts, each by its title, headings, topics and body. */
    public static String index(List<List<String>> texts) {
        Terms terms = new Terms();
        List<Entry> entries = texts.stream()
                .map(fields -> new Entry("", "", "", "en", "", counts(fields, terms)))
                .toList();
        return new Index(entries, terms).json();
    }

    private static Map<Field, Counts> counts(List<String> fields, Terms terms) {
        Map<Field, Counts> counts = new EnumMap<>(Field.class);
        List<Field> all = List.of(Field.values());
        for (int index = 0; index < all.size(); index++) {
            counts.put(all.get(index), Counts.of(Tokens.of(fields.get(index), Integer.MAX_VALUE), terms));
        }
        return counts;
    }
}
