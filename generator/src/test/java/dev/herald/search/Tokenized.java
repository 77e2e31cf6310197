package dev.herald.search;

import java.io.StringWriter;
import java.util.List;

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
                .map(fields -> new Entry(() -> List.of("", "", "", "en", ""), PackedCounts.of(counts(fields, terms))))
                .toList();
        StringWriter json = new StringWriter();
        new Index(entries, terms).write(json);
        return json.toString();
    }

    private static List<Counts> counts(List<String> fields, Terms terms) {
        return fields.stream()
                .map(field -> Counts.of(Tokens.of(field, Integer.MAX_VALUE), terms))
                .toList();
    }
}
