package dev.herald.config;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML 1.2 as {@link Value}s that know their lines. Aliases are resolved. A text may have 50 aliases of lists and mappings, 100 levels, 100,000 values
 * and a million characters, so that a "billion laughs" file ends as a problem.
 */
public final class Yaml {

    private static final int MOST_ALIASES = 50;
    private static final int MOST_LEVELS = 100;
    private static final int MOST_VALUES = 100_000;
    private static final int MOST_CHARACTERS = 1_000_000;

    /** @param size how many values it holds, with those that aliases repeat */
    private record Converted(Value value, long size) {}

    private final String file;
    private final int linesAbove;
    private final IdentityHashMap<Node, Converted> done = new IdentityHashMap<>();
    private final List<Problem> twice = new ArrayList<>();

    private Yaml(String file, int linesAbove) {
        this.file = file;
        this.linesAbove = linesAbove;
    }

    /**
     * Reads one document whose top level is a mapping; an empty document is an empty mapping.
     *
     * @param file named in problems
     * @param linesAbove how many lines of the file stand above the text
     * @throws SiteException if the text is not YAML or not a mapping
     */
    public static Value.Fields fields(String file, int linesAbove, String text) {
        Optional<Value> value = read(file, linesAbove, text);
        if (value.isEmpty()
                || value.get() instanceof Value.Scalar scalar && scalar.text().isEmpty()) {
            return Value.Fields.NONE;
        }
        if (value.get() instanceof Value.Fields fields) {
            return fields;
        }
        throw new SiteException(Problem.error(
                file, linesAbove + 1, "this is not a list of settings", "write one 'name: value' on each line"));
    }

    /** Reads one document of any shape; nothing if it is empty. */
    public static Optional<Value> read(String file, int linesAbove, String text) {
        Optional<Value> plain = PlainYaml.fields(text, linesAbove).map(Value.class::cast);
        return plain.isPresent() ? plain : byLibrary(file, linesAbove, text);
    }

    static Optional<Value> byLibrary(String file, int linesAbove, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CHARACTERS)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setAllowDuplicateKeys(true) // told by value(), with the line of the second
                .build();
        Yaml yaml = new Yaml(file, linesAbove);
        try {
            yaml.requireFlat(settings, text);
            Optional<Value> value = new Compose(settings).composeString(text).map(node -> yaml.convert(node).value);
            if (!yaml.twice.isEmpty()) {
                throw new SiteException(yaml.twice);
            }
            return value;
        } catch (MarkedYamlEngineException fault) {
            throw new SiteException(yaml.broken(fault));
        } catch (YamlEngineException fault) {
            throw new SiteException(yaml.tooMuch(fault));
        }
    }

    /** The composer recurses; the event parser does not, and is only asked where there is enough punctuation for deep nesting. */
    private void requireFlat(LoadSettings settings, String text) {
        if (text.chars()
                        .filter(c -> "[{-?:".indexOf(c) >= 0)
                        .limit(MOST_LEVELS + 1L)
                        .count()
                <= MOST_LEVELS) {
            return;
        }
        int level = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            level += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (level > MOST_LEVELS) {
                int line = event.getStartMark().map(Mark::getLine).orElse(0);
                throw new SiteException(tooMuch(linesAbove + line + 1, "more than " + MOST_LEVELS + " levels"));
            }
        }
    }

    private Converted convert(Node node) {
        Converted known = done.get(node);
        if (known != null) {
            return known;
        }
        if (node.isRecursive()) {
            throw new SiteException(Problem.error(
                    file, line(node), "this value contains itself", "write the value out instead of the alias"));
        }
        Converted converted = fresh(node);
        if (converted.size > MOST_VALUES) {
            throw new SiteException(tooMuch(line(node), "more than " + MOST_VALUES + " values"));
        }
        done.put(node, converted);
        return converted;
    }

    private Converted fresh(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<Converted> items =
                    sequence.getValue().stream().map(this::convert).toList();
            List<Value> values = items.stream().map(Converted::value).toList();
            return new Converted(
                    new Value.Items(values, line(node)),
                    1 + items.stream().mapToLong(Converted::size).sum());
        }
        return new Converted(scalar((ScalarNode) node), 1);
    }

    private Converted mapping(MappingNode node) {
        Map<String, Value.Field> fields = new LinkedHashMap<>();
        Map<String, Value.Field> merged = new LinkedHashMap<>();
        long size = 1;
        for (NodeTuple tuple : node.getValue()) {
            Node key = tuple.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            Converted value = convert(tuple.getValueNode());
            size += value.size;
            if (name.equals("<<") && value.value instanceof Value.Fields from) {
                from.fields().forEach(merged::putIfAbsent);
            } else if (fields.putIfAbsent(name, new Value.Field(value.value, line(key))) != null) {
                twice.add(Problem.error(
                        file, line(key), "the setting '" + name + "' stands here twice", "keep one of them"));
            }
        }
        merged.forEach(fields::putIfAbsent);
        return new Converted(new Value.Fields(fields, line(node)), size);
    }

    private Value scalar(ScalarNode node) {
        String text = node.getValue();
        boolean quoted = node.getScalarStyle() != ScalarStyle.PLAIN;
        Tag tag = node.getTag();
        if (quoted) {
            return new Value.Scalar(text, text, line(node));
        }
        if (tag.equals(Tag.NULL)) {
            return new Value.Scalar("", "", line(node));
        }
        return new Value.Scalar(text, Plain.of(text), line(node));
    }

    private int line(Node node) {
        return linesAbove + node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private Problem broken(MarkedYamlEngineException fault) {
        int line = linesAbove + fault.getProblemMark().map(Mark::getLine).orElse(0) + 1;
        String problem = String.valueOf(fault.getProblem());
        return Problem.error(file, line, "this is not YAML (" + problem + ")", Fix.of(problem));
    }

    private Problem tooMuch(YamlEngineException fault) {
        String message = String.valueOf(fault.getMessage());
        return tooMuch(
                linesAbove + 1,
                message.contains("aliases")
                        ? "more than " + MOST_ALIASES + " aliases"
                        : message.contains("limit") ? "more than " + MOST_CHARACTERS + " characters" : message);
    }

    private Problem tooMuch(int line, String what) {
        return Problem.error(file, line, "this cannot be read as YAML (" + what + ")", "write plain settings");
    }

    /** What usually mends a fault that the parser names. */
    private static final class Fix {
        static String of(String problem) {
            if (problem.contains("\\t")) {
                return "indent with spaces, not tabs";
            }
            if (problem.contains("mapping values are not allowed")) {
                return "put a value that contains ': ' in quotes";
            }
            return "check quotes, colons and indentation here; put values with special characters in quotes";
        }
    }
}
