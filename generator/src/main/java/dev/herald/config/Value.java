package dev.herald.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value from YAML, TOML or JSON, with the line it stands on (counted from 1), so that a fault in it can be told with its place. */
public sealed interface Value {

    int line();

    /** The value as plain Java: a {@link String}, {@link Boolean}, {@link Number}, {@link List} or {@link Map}; an empty scalar is "". */
    Object plain();

    /**
     * A single value. Control characters and halves of surrogate pairs, which no page can show, are left out.
     *
     * @param text as it was written, without its quotes; "" for a null
     * @param plain what it means: text, a boolean, a number
     */
    record Scalar(String text, Object plain, int line) implements Value {

        public Scalar {
            text = Visible.only(text);
            plain = plain instanceof String words ? Visible.only(words) : plain;
        }
    }

    /** Values in order. */
    record Items(List<Value> items, int line) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Object plain() {
            return items.stream().map(Value::plain).toList();
        }
    }

    /** Named values, in the order in which they were written. */
    record Fields(Map<String, Field> fields, int line) implements Value {

        public static final Fields NONE = new Fields(Map.of(), 0);

        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        public Optional<Value> get(String name) {
            return Optional.ofNullable(fields.get(name)).map(Field::value);
        }

        @Override
        public Map<String, Object> plain() {
            Map<String, Object> plain = new LinkedHashMap<>();
            fields.forEach((name, field) -> plain.put(name, field.value().plain()));
            return Collections.unmodifiableMap(plain);
        }
    }

    /** A value and the line of its name, which may be above the value's. */
    record Field(Value value, int line) {}
}
