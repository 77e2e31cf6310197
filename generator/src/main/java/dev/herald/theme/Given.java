package dev.herald.theme;

import dev.herald.config.Value;
import dev.herald.problem.Problems;

/**
 * A value of a setting, as somebody wrote it.
 *
 * @param file {@code site.yaml}, or a {@code theme.yaml}
 * @param line of the setting's name
 * @param name with what stands above it: {@code lists.excerpts}
 */
record Given(String file, int line, String name, Value value) {

    static Given of(String file, String name, Value.Field field) {
        return new Given(file, field.line(), name, field.value());
    }

    /** A value below this one. */
    Given below(String key, Value.Field field) {
        return of(file, name + "." + key, field);
    }

    boolean isEmpty() {
        return value instanceof Value.Scalar scalar && scalar.text().isEmpty();
    }

    void wrong(Problems problems, String what, String fix) {
        problems.error(file, line, "the theme's setting '" + name + "' " + what, fix);
    }

    /** Tells that it is something else than is wanted. */
    void wrongKind(Problems problems, String wanted) {
        wrong(problems, "is " + kind(), "write " + wanted);
    }

    private String kind() {
        if (value instanceof Value.Items) {
            return "a list";
        }
        if (value instanceof Value.Fields) {
            return "a list of settings";
        }
        Object plain = value.plain();
        return plain instanceof Boolean ? "true or false" : plain instanceof Number ? "a number" : "'" + plain + "'";
    }
}
