package dev.herald.importer;

import dev.herald.site.JsonText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Settings and front matter as YAML that a person would have written. */
final class Yaml {

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}/](?:[\\p{L}\\p{N} ._/'’()+,!?&%=~–-]*[\\p{L}\\p{N}._/'’)+!?%=~-])?");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|~");
    private static final Pattern LITERAL =
            Pattern.compile("[^\\s#|>\\p{Cntrl}][\n[^\\p{Cntrl}\\u2028\\u2029\\u0085\\uFEFF]]*");

    private Yaml() {}

    /** Fields one below the other, ending with a line break. */
    static String of(Map<String, Object> fields) {
        StringBuilder out = new StringBuilder();
        fields.forEach((name, value) -> field(name, value, "", out));
        return out.toString();
    }

    private static void field(String name, Object value, String indent, StringBuilder out) {
        out.append(indent).append(key(name)).append(':');
        if (value instanceof Map<?, ?> map) {
            out.append('\n');
            map.forEach((key, member) -> field(String.valueOf(key), member, indent + "  ", out));
        } else if (value instanceof List<?> list && !isFlat(list)) {
            out.append('\n');
            list.forEach(item -> item(item, indent + "  ", out));
        } else {
            out.append(' ').append(inline(value, indent)).append('\n');
        }
    }

    private static String key(String name) {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")
                        && !WORD.matcher(name).matches()
                ? name
                : JsonText.of(name);
    }

    /** Tags and the like stand on one line; addresses and maps below each other. */
    private static boolean isFlat(List<?> list) {
        return list.stream()
                .allMatch(item -> item instanceof String text && !text.startsWith("/") && text.length() < 60);
    }

    private static void item(Object item, String indent, StringBuilder out) {
        if (!(item instanceof Map<?, ?> map)) {
            out.append(indent).append("- ").append(inline(item, indent)).append('\n');
            return;
        }
        StringBuilder fields = new StringBuilder();
        map.forEach((key, value) -> field(String.valueOf(key), value, indent + "  ", fields));
        out.append(indent).append("- ").append(fields.substring(indent.length() + 2));
    }

    private static String inline(Object value, String indent) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> flat(String.valueOf(item)))
                    .reduce((a, b) -> a + ", " + b)
                    .map(all -> "[" + all + "]")
                    .orElse("[]");
        }
        if (value instanceof String text) {
            return text.contains("\n") && LITERAL.matcher(text).matches() && text.equals(text.stripTrailing())
                    ? "|-\n" + text.replaceAll("(?m)^(?=.)", indent + "  ")
                    : scalar(text);
        }
        return String.valueOf(value);
    }

    private static String flat(String text) {
        String scalar = scalar(text);
        return scalar.startsWith("\"") || !scalar.contains(",") ? scalar : JsonText.of(text);
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
        boolean date = text.matches("\\d{4}-\\d\\d-\\d\\d(?: \\d\\d:\\d\\d:\\d\\d [+-]\\d{4})?");
        boolean address = text.matches("https?://[\\w./~%?=&+-]+");
        return plain || date || address ? text : JsonText.of(text);
    }
}
