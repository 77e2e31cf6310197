package dev.herald.config;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML 1.2 as {@link Value}s that know their lines. Aliases are resolved; at most 50 of them, so that a "billion laughs" file ends as a problem. */
public final class Yaml {

    private static final int MOST_ALIASES = 50;
    private static final int MOST_CHARACTERS = 1_000_000;

    private final String file;
    private final int linesAbove;
    private final IdentityHashMap<Node, Value> done = new IdentityHashMap<>();

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
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CHARACTERS)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setAllowDuplicateKeys(true) // told by value(), with the line of the second
                .build();
        Yaml yaml = new Yaml(file, linesAbove);
        try {
            return new Compose(settings).composeString(text).map(yaml::value);
        } catch (MarkedYamlEngineException fault) {
            throw new SiteException(yaml.broken(fault));
        } catch (YamlEngineException fault) {
            throw new SiteException(yaml.tooMuch(fault));
        }
    }

    private Value value(Node node) {
        Value known = done.get(node);
        if (known != null) {
            return known;
        }
        Value value = convert(node);
        done.put(node, value);
        return value;
    }

    private Value convert(Node node) {
        if (node.isRecursive()) {
            throw new SiteException(Problem.error(
                    file, line(node), "this value contains itself", "write the value out instead of the alias"));
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<Value> items = sequence.getValue().stream().map(this::value).toList();
            return new Value.Items(items, line(node));
        }
        return scalar((ScalarNode) node);
    }

    private Value mapping(MappingNode node) {
        Map<String, Value.Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Node key = tuple.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (name.equals("<<") && value(tuple.getValueNode()) instanceof Value.Fields merged) {
                merged.fields().forEach(fields::putIfAbsent);
                continue;
            }
            if (fields.put(name, new Value.Field(value(tuple.getValueNode()), line(key))) != null) {
                throw new SiteException(Problem.error(
                        file, line(key), "the setting '" + name + "' stands here twice", "keep one of them"));
            }
        }
        return new Value.Fields(fields, line(node));
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
        String what = String.valueOf(fault.getMessage()).contains("aliases")
                ? "more than " + MOST_ALIASES + " aliases"
                : "this cannot be read as YAML (" + fault.getMessage() + ")";
        return Problem.error(file, linesAbove + 1, what, "write the values out");
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
