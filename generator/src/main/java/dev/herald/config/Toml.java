package dev.herald.config;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** TOML 1.0 as {@link Value}s that know their lines. At most 100 brackets may be open at once. Dates are kept as text, as they are written in ISO 8601. */
public final class Toml {

    private static final int MOST_LEVELS = 100;

    private final int linesAbove;

    private Toml(int linesAbove) {
        this.linesAbove = linesAbove;
    }

    /**
     * Reads one document; an empty one has no fields.
     *
     * @param file named in problems
     * @param linesAbove how many lines of the file stand above the text
     * @throws SiteException with every fault, if the text is not TOML
     */
    public static Value.Fields fields(String file, int linesAbove, String text) {
        requireFlat(file, linesAbove, text);
        TomlParseResult result = org.tomlj.Toml.parse(text);
        if (result.hasErrors()) {
            throw new SiteException(result.errors().stream()
                    .map(error -> broken(file, linesAbove + error.position().line(), error.getMessage()))
                    .toList());
        }
        return new Toml(linesAbove).fields(result, 1);
    }

    private static void requireFlat(String file, int linesAbove, String text) {
        int open = 0;
        int line = linesAbove + 1;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\n' -> line++;
                case '[', '{' -> open++;
                case ']', '}' -> open--;
                default -> {}
            }
            if (open > MOST_LEVELS) {
                throw new SiteException(Problem.error(
                        file,
                        line,
                        "this cannot be read as TOML (more than " + MOST_LEVELS + " levels)",
                        "write plain settings"));
            }
        }
    }

    private static Problem broken(String file, int line, String fault) {
        String what = fault.lines().findFirst().orElse("");
        return what.contains("previously defined")
                ? Problem.error(file, line, "a setting stands here twice (" + what + ")", "keep one of them")
                : Problem.error(
                        file,
                        line,
                        "this is not TOML (" + what + ")",
                        "write name = \"value\", with text and lists as in \"…\" and [\"…\", \"…\"]");
    }

    private Value.Fields fields(TomlTable table, int line) {
        Map<String, Value.Field> fields = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : table.entrySet()) {
            TomlPosition position = table.inputPositionOf(List.of(entry.getKey()));
            int at = position == null ? line : position.line();
            fields.put(entry.getKey(), new Value.Field(value(entry.getValue(), at), linesAbove + at));
        }
        return new Value.Fields(fields, linesAbove + line);
    }

    private Value value(Object value, int line) {
        if (value instanceof TomlTable table) {
            return fields(table, line);
        }
        if (value instanceof TomlArray array) {
            List<Value> items = IntStream.range(0, array.size())
                    .mapToObj(i -> value(array.get(i), array.inputPositionOf(i).line()))
                    .toList();
            return new Value.Items(items, linesAbove + line);
        }
        boolean plain = value instanceof Boolean || value instanceof Number;
        return new Value.Scalar(value.toString(), plain ? value : value.toString(), linesAbove + line);
    }
}
