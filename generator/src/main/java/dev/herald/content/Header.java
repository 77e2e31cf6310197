package dev.herald.content;

import dev.herald.config.Settings;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.config.Value;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings of one file by {@link Key}, whichever name they were written under; collects what is wrong with them. */
final class Header {

    /** A text of a list and where it stands. */
    record Entry(String text, int line) {}

    private final String file;
    private final Value.Fields fields;
    private final Map<String, Value.Field> byName = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Header(String file, Value.Fields fields) {
        this.file = file;
        this.fields = fields;
        put(fields);
        Stream.of("params", "extra", "taxonomies")
                .flatMap(name -> nested(name).stream())
                .forEach(this::put);
    }

    private Optional<Value.Fields> nested(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(Value.Field::value)
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast);
    }

    private void put(Value.Fields from) {
        from.fields().forEach((name, field) -> byName.putIfAbsent(Key.plain(name), field));
    }

    /** The mapping below a name of its header, with its own faults among those of the header. */
    <T> T section(String path, Value.Fields fields, Function<Settings, T> read) {
        Problems found = new Problems();
        try (Settings section = new Settings(file, path, fields, found)) {
            return read.apply(section);
        } finally {
            problems.addAll(found.sorted());
        }
    }

    List<Problem> problems() {
        return problems;
    }

    /** Whether both were written alike: the same settings on the same lines, in the same order. */
    boolean says(Header other) {
        return fields.equals(other.fields) && fields.toString().equals(other.fields.toString());
    }

    void error(int line, String what, String fix) {
        problems.add(Problem.error(file, line, what, fix));
    }

    void warning(int line, String what, String fix) {
        problems.add(Problem.warning(file, line, what, fix));
    }

    /** What is wrong with a setting, as a warning that nobody has been told yet. */
    Problem found(Key key, String what, String fix) {
        return found(line(key), what, fix);
    }

    Problem found(int line, String what, String fix) {
        return Problem.warning(file, line, what, fix);
    }

    /** The value of the key; an empty one counts as absent. */
    Optional<Value> value(Key key) {
        return field(key).map(Value.Field::value);
    }

    private Optional<Value.Field> field(Key key) {
        for (String name : key.plainNames()) {
            Value.Field field = byName.get(name);
            if (field != null && !isBlank(field.value())) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static boolean isBlank(Value value) {
        return value instanceof Value.Scalar scalar && scalar.text().isBlank();
    }

    int line(Key key) {
        return field(key).map(Value.Field::line).orElse(0);
    }

    /** A single text, on one line; of a list the first. */
    Optional<String> text(Key key) {
        Optional<Value> value = value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Value.Fields) {
            error(
                    line(key),
                    "'" + name(key) + "' is a group of settings",
                    "write one text, as in '" + name(key) + ": …'");
            return Optional.empty();
        }
        return scalars(value.get())
                .map(scalar -> oneLine(scalar.text()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String oneLine(String text) {
        boolean one = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return one ? text.strip() : joined(text);
    }

    private static String joined(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    Optional<Boolean> flag(Key key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (text.get().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "y", "1" -> Optional.of(true);
            case "false", "no", "off", "n", "0" -> Optional.of(false);
            default -> {
                error(line(key), "'" + name(key) + "' is '" + text.get() + "'", "write true or false");
                yield Optional.empty();
            }
        };
    }

    /** Every text of a list, also of a list in it; one text is a list of one. */
    List<Entry> list(Key key) {
        return value(key).stream()
                .flatMap(Header::scalars)
                .map(scalar -> new Entry(oneLine(scalar.text()), scalar.line()))
                .filter(entry -> !entry.text().isEmpty())
                .toList();
    }

    private static Stream<Value.Scalar> scalars(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream().flatMap(Header::scalars);
        }
        return value instanceof Value.Scalar scalar ? Stream.of(scalar) : Stream.empty();
    }

    /** As it was written, or as it is usual. */
    String name(Key key) {
        return key.names().stream()
                .filter(name -> byName.containsKey(Key.plain(name)))
                .findFirst()
                .orElse(key.names().get(0));
    }

    /** What templates may want: every setting that is not Herald's, with those of {@code params} and {@code extra} among them. */
    Map<String, Object> params() {
        Map<String, Object> params = new LinkedHashMap<>();
        fields.fields().forEach((name, field) -> addParam(params, name, field));
        Stream.of("params", "extra")
                .flatMap(name -> nested(name).stream())
                .forEach(nested -> nested.fields().forEach((name, field) -> addParam(params, name, field)));
        return params.isEmpty() ? Map.of() : Collections.unmodifiableMap(params);
    }

    private static void addParam(Map<String, Object> params, String name, Value.Field field) {
        if (!Key.isRead(name)) {
            params.putIfAbsent(name, field.value().plain());
        }
    }

    /** Notes each setting that is almost one of Herald's. */
    void noteMisspelt(Weight weight) {
        if (weight != Weight.OFF) {
            fields.fields().forEach((name, field) -> noteMisspelt(weight, name, field.line()));
        }
    }

    private void noteMisspelt(Weight weight, String name, int line) {
        String plain = Key.plain(name);
        int reach = plain.length() >= 6 ? 2 : 1;
        Optional<String> meant = Key.isKnown(name)
                ? Optional.empty()
                : Spelling.nearest(plain, Key.SPELLINGS.keySet())
                        .filter(candidate -> Spelling.distance(plain, candidate) <= reach)
                        .filter(candidate -> candidate.length() > 3);
        meant.map(Key.SPELLINGS::get).ifPresent(spelling -> {
            Problem problem =
                    Problem.warning(file, line, "unknown setting '" + name + "'", "did you mean '" + spelling + "'?");
            problems.add(weight == Weight.ERROR ? problem.asError() : problem);
        });
    }
}
