package dev.herald.scaffold;

import java.util.List;

/**
 * A value for a place of a pattern.
 *
 * @param texts one, or the members of a list
 */
record NewValue(Kind kind, List<String> texts) {

    enum Kind {
        TEXT,
        LIST,
        /** A date, or true, which is never quoted. */
        BARE
    }

    NewValue {
        texts = List.copyOf(texts);
    }

    static NewValue text(String text) {
        return new NewValue(Kind.TEXT, List.of(text));
    }

    static NewValue list(List<String> texts) {
        return new NewValue(Kind.LIST, texts);
    }

    static NewValue bare(String text) {
        return new NewValue(Kind.BARE, List.of(text));
    }

    boolean isEmpty() {
        return texts.stream().allMatch(String::isEmpty);
    }

    String plain() {
        return String.join(", ", texts);
    }
}
