package dev.herald.config;

import dev.herald.config.PlainYaml.Unusual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists and settings that {@link PlainYaml} reads on a single line: {@code [one, "two"]}, {@code {name: Ana, tags: [one]}}. */
final class PlainFlow {

    private static final String MARKS = "[]{}:,"; // none may stand in a value without quotes

    private final String text;
    private final int end;
    private final int number;
    private int at;

    private PlainFlow(String text, int from, int end, int number) {
        this.text = text;
        this.at = from;
        this.end = end;
        this.number = number;
    }

    /** @param number of the line, all of which the value takes */
    static Value read(String text, int from, int end, int number) throws Unusual {
        PlainFlow flow = new PlainFlow(text, from, end, number);
        Value value = flow.collection(0);
        PlainYaml.require(flow.at == end);
        return value;
    }

    private Value collection(int depth) throws Unusual {
        PlainYaml.require(depth < PlainYaml.DEEPEST);
        return text.charAt(at++) == '[' ? items(depth) : fields(depth);
    }

    private Value items(int depth) throws Unusual {
        List<Value> items = new ArrayList<>();
        boolean more = !closes(']');
        while (more) {
            items.add(value(depth));
            more = goesOn(']');
        }
        return new Value.Items(items, number);
    }

    private Value fields(int depth) throws Unusual {
        Map<String, Value.Field> fields = new LinkedHashMap<>();
        boolean more = !closes('}');
        while (more) {
            String name = name();
            PlainYaml.require(fields.put(name, new Value.Field(value(depth), number)) == null);
            more = goesOn('}');
        }
        return new Value.Fields(fields, number);
    }

    private boolean closes(char bracket) throws Unusual {
        boolean closed = next() == bracket;
        at += closed ? 1 : 0;
        return closed;
    }

    private boolean goesOn(char bracket) throws Unusual {
        boolean closed = closes(bracket);
        PlainYaml.require(closed || text.charAt(at++) == ',');
        return !closed;
    }

    /** The next character that is no space. */
    private char next() throws Unusual {
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        PlainYaml.require(at < end);
        return text.charAt(at);
    }

    private String name() throws Unusual {
        next();
        int from = at;
        PlainYaml.require(Character.isLetterOrDigit(text.charAt(from)));
        while (at < end && PlainYaml.isNamePart(text.charAt(at))) {
            at++;
        }
        PlainYaml.require(from < at && at - from < PlainYaml.LONGEST_NAME && at + 1 < end);
        PlainYaml.require(text.charAt(at) == ':' && text.charAt(at + 1) == ' ');
        return text.substring(from, at++);
    }

    private Value value(int depth) throws Unusual {
        char first = next();
        if (first == '[' || first == '{') {
            return collection(depth + 1);
        }
        int from = at;
        if (first == '"' || first == '\'') {
            at = text.indexOf(first, from + 1) + 1;
            PlainYaml.require(at > 0 && at < end);
            return PlainYaml.scalar(text, from, at, number, MARKS);
        }
        while (at < end && ",]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        int to = at;
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return PlainYaml.scalar(text, from, to, number, MARKS);
    }
}
