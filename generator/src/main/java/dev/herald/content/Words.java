package dev.herald.content;

import dev.herald.config.Value;
import java.util.Arrays;
import java.util.List;

/** Names that are written as a list or in one text. */
final class Words {

    private Words() {}

    /**
     * The names of a setting, each once.
     *
     * @param spaces whether one text without commas is split at its spaces, as Jekyll does
     */
    static List<String> of(Header header, Key key, boolean spaces) {
        if (header.value(key).isEmpty()) {
            return List.of();
        }
        List<String> texts = header.list(key).stream().map(Header.Entry::text).toList();
        boolean one = header.value(key).filter(Value.Scalar.class::isInstance).isPresent();
        if (header.value(key).filter(Value.Fields.class::isInstance).isPresent()) {
            header.error(
                    header.line(key),
                    "'" + key.names().get(0) + "' is a group of settings",
                    "write a list: [one, two]");
        }
        return (one ? split(texts.get(0), spaces) : texts).stream().distinct().toList();
    }

    private static List<String> split(String text, boolean spaces) {
        String separator = text.contains(",") ? "," : spaces ? "\\s+" : "\\n";
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
