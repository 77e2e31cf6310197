package dev.herald.search;

import java.util.Locale;

/** Where a word of a text stands, and how much more it says there than in the text itself. */
enum Field {
    TITLE(10),
    HEADINGS(4),
    TOPICS(5),
    TEXT(1);

    private final int weight;

    Field(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
