package dev.herald.ledger;

import dev.herald.config.Json;
import dev.herald.config.Value;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The members of a JSON object of the ledger. What is wrong with one is thrown with its file and line. */
final class Members {

    private static final String FIX = "restore this file from the repository's history, or delete it and run"
            + " herald:reconcile, lest a post be told twice";

    private final String file;
    private final Value.Fields fields;
    private final Set<String> read = new HashSet<>();

    private Members(String file, Value.Fields fields) {
        this.file = file;
        this.fields = fields;
    }

    static Members of(String file, String text) {
        try {
            Value.Fields fields = Json.fields(file, 0, text);
            if (fields.fields().isEmpty()) {
                throw new SiteException(Problem.error(file, 0, "this entry of the ledger is empty", FIX));
            }
            return new Members(file, fields);
        } catch (SiteException damaged) {
            throw new SiteException(damaged.problems().stream()
                    .map(one -> Problem.error(one.file(), one.line(), one.what(), FIX))
                    .toList());
        }
    }

    /** A text as it is written: one of many lines as a list of them. */
    static Object lines(String text) {
        return text.contains("\n") ? Arrays.asList(text.split("\n", -1)) : text;
    }

    /** Named texts as they are written; nothing if there are none. */
    static Optional<Map<String, Object>> texts(Map<String, String> texts) {
        Map<String, Object> written = new TreeMap<>();
        texts.forEach((name, text) -> written.put(name, lines(text)));
        return Optional.of(written).filter(all -> !all.isEmpty());
    }

    void requireVersion(int known) {
        if (number("version") > known) {
            throw newer("version " + number("version"), line("version"));
        }
    }

    /** @throws SiteException if there is a member that nobody has read */
    void requireNoMore() {
        fields.fields().forEach((name, field) -> {
            if (!read.contains(name)) {
                throw newer("the member '" + name + "'", field.line());
            }
        });
    }

    private SiteException newer(String what, int line) {
        return new SiteException(Problem.error(
                file,
                line,
                "this entry was written by a newer Herald (" + what + " is unknown here)",
                "run that version, here and wherever this blog is announced"));
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> fault(fields.line(), "the member '" + name + "' is missing"));
    }

    Optional<String> optional(String name) {
        return value(name).map(value -> joined(name, value));
    }

    private String joined(String name, Value value) {
        if (value instanceof Value.Items lines) {
            return lines.items().stream().map(line -> single(name, line)).collect(Collectors.joining("\n"));
        }
        return single(name, value);
    }

    private String single(String name, Value value) {
        if (value instanceof Value.Scalar scalar) {
            return scalar.text();
        }
        throw fault(value.line(), "the member '" + name + "' is not a text");
    }

    int number(String name) {
        String text = text(name);
        if (!text.matches("\\d{1,9}")) {
            throw fault(line(name), "the member '" + name + "' is not a number");
        }
        return Integer.parseInt(text);
    }

    Instant moment(String name) {
        String text = text(name);
        try {
            return Instant.parse(text);
        } catch (DateTimeException fault) {
            throw fault(line(name), "the member '" + name + "' is not a moment");
        }
    }

    State state(String name) {
        return choice(name, State.class);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String text = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> newer("the " + name + " '" + text + "'", line(name)));
    }

    /** Texts that are one each; none if the member is not there. */
    List<String> list(String name) {
        Optional<Value> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        return items(name, value.get()).stream().map(item -> single(name, item)).toList();
    }

    private List<Value> items(String name, Value value) {
        if (value instanceof Value.Items items) {
            return items.items();
        }
        throw fault(value.line(), "the member '" + name + "' is not a list");
    }

    Map<String, String> texts(String name) {
        Map<String, String> texts = new TreeMap<>();
        inner(name).ifPresent(inner -> inner.fields.fields().keySet().forEach(one -> texts.put(one, inner.text(one))));
        return texts;
    }

    Optional<Members> inner(String name) {
        return value(name).map(value -> object(name, value));
    }

    List<Members> inners(String name) {
        Optional<Value> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        return items(name, value.get()).stream().map(item -> object(name, item)).toList();
    }

    private Members object(String name, Value value) {
        if (value instanceof Value.Fields members) {
            return new Members(file, members);
        }
        throw fault(value.line(), "the member '" + name + "' is not an object");
    }

    private Optional<Value> value(String name) {
        read.add(name);
        return fields.get(name);
    }

    private int line(String name) {
        return fields.fields().get(name).line();
    }

    private SiteException fault(int line, String what) {
        return new SiteException(Problem.error(file, line, what, FIX));
    }
}
