package dev.herald.scaffold;

import java.util.List;
import java.util.stream.Collectors;

/** How the place in which a value goes wants it to be written. */
enum Format {
    YAML {
        @Override
        String of(NewValue value) {
            return switch (value.kind()) {
                case TEXT -> YamlText.of(value.plain());
                case LIST -> YamlText.list(value.texts());
                case BARE -> value.plain();
            };
        }
    },
    /** TOML and JSON alike. */
    STRICT {
        @Override
        String of(NewValue value) {
            return switch (value.kind()) {
                case TEXT -> YamlText.quoted(value.plain());
                case LIST -> value.texts().stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
                case BARE -> value.plain();
            };
        }
    },
    QUOTES {
        @Override
        String of(NewValue value) {
            return YamlText.escaped(value.plain());
        }
    },
    APOSTROPHES {
        @Override
        String of(NewValue value) {
            return value.plain().replace("'", "''");
        }
    },
    /** Text, and JBake's lines. */
    BODY {
        @Override
        String of(NewValue value) {
            return value.plain();
        }
    };

    abstract String of(NewValue value);

    /** That of a file's head. */
    static Format of(String text) {
        if (text.startsWith("---\n")) {
            return YAML;
        }
        return text.startsWith("+++\n") || text.startsWith("{") ? STRICT : BODY;
    }

    /** The line, from 0, on which the head ends; 0 if it has none. */
    int end(List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.get(0);
        String last = first.startsWith("{") ? "}" : this == BODY ? "~~~~~~" : first;
        int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(last);
        return end < 0 ? 0 : end + 1;
    }
}
