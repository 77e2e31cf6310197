package dev.herald.search;

import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What can be found, as text for the theme's {@code search.js}:
 *
 * <pre>
 * {"fields": ["title", …],
 *  "terms": ["about", …],                        sorted by code units
 *  "texts": [["Title", "posts/a/", "2026-01-05", "en", "Summary",
 *             [1,120,3,88], [], …], …]}          for each field pairs of: step to the next term, weight in hundredths
 * </pre>
 *
 * <p>These are the document vectors of Lunr's own form; its inverted index follows from them and would only say them twice.
 */
record Index(List<Entry> entries, Terms terms) {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    void write(Writer text) {
        List<String> sorted = terms.sorted();
        Weights weights = new Weights(entries, terms.places(sorted));
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            strings(json, "fields", Stream.of(Field.values()).map(Field::key).toList());
            strings(json, "terms", sorted);
            json.writeArrayPropertyStart("texts");
            entries.forEach(entry -> write(entry, weights, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void strings(JsonGenerator json, String name, List<String> strings) {
        json.writeArrayPropertyStart(name);
        strings.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void write(Entry entry, Weights weights, JsonGenerator json) {
        json.writeStartArray();
        entry.words().get().forEach(json::writeString);
        for (Field field : Field.values()) {
            int[] vector = weights.vector(entry, field);
            json.writeArray(vector, 0, vector.length);
        }
        json.writeEndArray();
    }
}
