package dev.herald.scaffold;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as values of YAML 1.2: as they are if that is safe, otherwise between double quotes. */
final class YamlText {

    private static final Pattern SAFE = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} ,.!?'’‘“”„«»()&+/;…–—-]*(?<! )");

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\w.~%/-]+");

    /** What YAML 1.1 or 1.2 takes for something else than text. */
    private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");

    private YamlText() {}

    static String of(String text) {
        boolean word = SAFE.matcher(text).matches() && !WORD.matcher(text).matches();
        return word || ADDRESS.matcher(text).matches() ? text : quoted(text);
    }

    /** {@code [boats, "a, b"]}. */
    static String list(List<String> texts) {
        return texts.stream()
                .map(text -> text.contains(",") ? quoted(text) : of(text))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The same in JSON and in TOML. */
    static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
