package dev.herald.config;

import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A mapping being read: every question about a key says what it wants, every wrong answer becomes a problem with its line, and {@link #close} tells
 * the keys that nobody asked for.
 */
public final class Settings implements AutoCloseable {

    private final String file;
    private final String path;
    private final Value.Fields fields;
    private final Problems problems;
    private final TreeSet<String> asked = new TreeSet<>();

    /**
     * A mapping of a file.
     *
     * @param path what stands before each name in a problem: "" or {@code share.}
     */
    public Settings(String file, String path, Value.Fields fields, Problems problems) {
        this.file = file;
        this.path = path;
        this.fields = fields;
        this.problems = problems;
    }

    /** A single value; nothing if the key is absent or empty. */
    public Optional<String> text(String name) {
        return scalar(name).map(Value.Scalar::text).filter(text -> !text.isBlank());
    }

    /** A single value that a function understands; the function throws {@link IllegalArgumentException} with the fault. */
    public <T> Optional<T> parsed(String name, Function<String, T> parse, String fix) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException | java.time.DateTimeException fault) {
                wrong(name, "'" + path + name + "' is '" + text + "'", fix);
                return Optional.empty();
            }
        });
    }

    /** Yes or no. */
    public boolean flag(String name, boolean otherwise) {
        return parsed(name, Settings::flag, "write true or false").orElse(otherwise);
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** A whole number within its bounds. */
    public int number(String name, int otherwise, int least, int most) {
        String fix = "write a whole number from " + least + " to " + most;
        return parsed(name, text -> within(Integer.parseInt(text), least, most), fix)
                .orElse(otherwise);
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(String.valueOf(number));
        }
        return number;
    }

    /** One of an enum's constants by its name in lower case, with {@code -} for {@code _}. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Settings::word).toList();
        Optional<String> text = scalar(name).map(Value.Scalar::text).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            return otherwise;
        }
        String word = text.get().equals("true")
                ? "on"
                : text.get().equals("false") ? "off" : text.get(); // YAML 1.1's on and off
        int index = words.indexOf(word.toLowerCase(Locale.ROOT));
        if (index < 0) {
            wrong(name, "'" + path + name + "' is '" + text.get() + "'", Spelling.suggest(text.get(), words));
            return otherwise;
        }
        return type.getEnumConstants()[index];
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Several values, or a single one. */
    public List<String> texts(String name, List<String> otherwise) {
        Optional<Value> value = value(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get() instanceof Value.Scalar scalar) {
            return scalar.text().isBlank() ? List.of() : List.of(scalar.text());
        }
        List<String> texts = new ArrayList<>();
        items(name).forEach(item -> {
            if (item instanceof Value.Scalar scalar) {
                texts.add(scalar.text());
            } else {
                problems.error(
                        file,
                        item.line(),
                        "'" + path + name + "' holds more than plain values",
                        "write one value for each '-'");
            }
        });
        return texts;
    }

    /** The mappings of a list. */
    public List<Settings> sections(String name) {
        List<Settings> sections = new ArrayList<>();
        for (Value item : items(name)) {
            if (item instanceof Value.Fields fields) {
                sections.add(new Settings(file, path + name + ".", fields, problems));
            } else {
                problems.error(
                        file,
                        item.line(),
                        "'" + path + name + "' holds a plain value",
                        "write each item as '- name: …' with 'url: …' below 'name'");
            }
        }
        return sections;
    }

    private List<Value> items(String name) {
        Optional<Value> value = value(name);
        if (value.isEmpty() || isEmpty(value.get())) {
            return List.of();
        }
        if (value.get() instanceof Value.Items items) {
            return items.items();
        }
        wrong(name, "'" + path + name + "' is not a list", "write each item on a line of its own after '- '");
        return List.of();
    }

    /** A mapping below this one; an empty one if the key is absent. */
    public Settings section(String name) {
        return new Settings(file, path + name + ".", fields(name), problems);
    }

    /** What a mapping below this one holds; nothing if the key is absent. */
    public Value.Fields fields(String name) {
        Value.Fields below = Value.Fields.NONE;
        Optional<Value> value = value(name);
        if (value.isPresent() && value.get() instanceof Value.Fields found) {
            below = found;
        } else if (value.isPresent() && !isEmpty(value.get())) {
            String kind = value.get() instanceof Value.Items ? "a list" : "a single value";
            wrong(name, "'" + path + name + "' is " + kind, pairs(name));
        }
        return below;
    }

    private static String pairs(String name) {
        return switch (name) {
            case "authors" -> "write each author's id below it, such as 'ana:', and 'name: Ana' below that";
            case "feeds" -> "write 'key: value' pairs below it, such as 'formats: [atom]'; a site always has a feed";
            default -> "write 'key: value' pairs below it";
        };
    }

    /** The mappings below this one, by their names. */
    public Map<String, Settings> named() {
        Map<String, Settings> named = new LinkedHashMap<>();
        fields.fields().keySet().forEach(name -> named.put(name, section(name)));
        return named;
    }

    /** The keys of this mapping, in the order in which they were written. */
    public List<String> names() {
        return List.copyOf(fields.fields().keySet());
    }

    /** Whether a key holds a mapping. */
    public boolean isSection(String name) {
        return fields.get(name).filter(Value.Fields.class::isInstance).isPresent();
    }

    /** What is left, for somebody else to understand; nothing of it is told as unknown. */
    public Map<String, Object> rest() {
        Map<String, Object> rest = new LinkedHashMap<>(fields.plain());
        rest.keySet().removeAll(asked);
        asked.addAll(fields.fields().keySet());
        return rest;
    }

    /** Tells a fault of a key. */
    public void wrong(String name, String what, String fix) {
        Value.Field field = fields.fields().get(name);
        problems.error(file, field == null ? fields.line() : field.line(), what, fix);
    }

    /** Tells that a key is absent. One that is there has a fault that was told already. */
    public void missing(String name, String fix) {
        boolean isThere = fields.get(name)
                .filter(value ->
                        !(value instanceof Value.Scalar scalar && scalar.text().isBlank()))
                .isPresent();
        if (isThere) {
            return;
        }
        problems.error(file, path.isEmpty() ? 0 : fields.line(), "no '" + path + name + "'", fix);
    }

    /** Tells every key that nobody asked for. */
    @Override
    public void close() {
        fields.fields().forEach((name, field) -> {
            if (!asked.contains(name)) {
                String remedy = Elsewhere.remedy(path + name).orElseGet(() -> Spelling.suggest(name, asked));
                problems.error(file, field.line(), "unknown setting '" + path + name + "'", remedy);
            }
        });
    }

    private Optional<Value.Scalar> scalar(String name) {
        Optional<Value> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Value.Scalar scalar) {
            return Optional.of(scalar);
        }
        wrong(name, "'" + path + name + "' is not a single value", "write '" + name + ": value' on one line");
        return Optional.empty();
    }

    /** Tells a fault of something on a line. */
    public void tell(int line, String what, String fix) {
        problems.error(file, line, what, fix);
    }

    /** The value of a key, whatever it is. */
    public Optional<Value> value(String name) {
        asked.add(name);
        return fields.get(name);
    }

    static boolean isEmpty(Value value) {
        return value instanceof Value.Scalar scalar && scalar.text().isEmpty();
    }
}
