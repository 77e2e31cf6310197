package dev.herald.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The YAML that nearly every text begins with, read without the library, which costs more than the rest of a header together: {@code name: value} on each
 * line, names below a name, lists. Anything else, and anything that may be wrong, is left to {@link Yaml}; what is read here, it reads the same.
 */
final class PlainYaml {

    private static final int LONGEST = 100_000; // characters
    static final int LONGEST_NAME = 100;
    static final int DEEPEST = 10;

    private final String text;
    private final int linesAbove;
    private final List<Line> lines = new ArrayList<>();
    private int next;

    /**
     * A line that says something.
     *
     * @param from where its first character stands
     * @param to where its last one ends
     * @param number in the file
     */
    private record Line(int indent, int from, int to, int number) {}

    /** Thrown at the first sign of anything else, and never seen outside. */
    static final class Unusual extends Exception {
        private static final long serialVersionUID = 1;

        Unusual() {
            super("not plain", null, false, false);
        }
    }

    private PlainYaml(String text, int linesAbove) {
        this.text = text;
        this.linesAbove = linesAbove;
    }

    /** The settings of a text; nothing if it is for the library. */
    static Optional<Value.Fields> fields(String text, int linesAbove) {
        try {
            return Optional.of(new PlainYaml(text, linesAbove).fields());
        } catch (Unusual rest) {
            return Optional.empty();
        }
    }

    private Value.Fields fields() throws Unusual {
        require(text.length() < LONGEST);
        split();
        require(!lines.isEmpty() && lines.get(0).indent == 0);
        Value.Fields fields = mapping(0, 0);
        require(next == lines.size());
        return fields;
    }

    static void require(boolean plain) throws Unusual {
        if (!plain) {
            throw new Unusual();
        }
    }

    private void split() throws Unusual {
        int number = linesAbove;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            number++;
            line(start, end, number);
            start = end + 1;
        }
    }

    private void line(int start, int end, int number) throws Unusual {
        int from = start;
        while (from < end && text.charAt(from) == ' ') {
            from++;
        }
        int to = end;
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        for (int i = from; i < to; i++) {
            require(isPlain(text.charAt(i)));
        }
        if (from < to && text.charAt(from) != '#') {
            lines.add(new Line(from - start, from, to, number));
        }
    }

    /** No control character, no break but the line feed, nothing that takes two code units. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F
                || c >= 0xA0 && c < 0xD800 && c != '\u2028' && c != '\u2029'
                || c >= 0xE000 && c < 0xFFFE && c != '\uFEFF';
    }

    private Value.Fields mapping(int indent, int depth) throws Unusual {
        require(depth < DEEPEST);
        int first = lines.get(next).number;
        Map<String, Value.Field> fields = new LinkedHashMap<>();
        while (next < lines.size() && lines.get(next).indent == indent) {
            Line line = lines.get(next++);
            int colon = colon(line);
            String name = text.substring(line.from, colon);
            Value value = colon + 1 < line.to ? inline(skipBlanks(colon + 1), line) : below(line, depth);
            require(fields.put(name, new Value.Field(value, line.number)) == null);
        }
        require(next == lines.size() || lines.get(next).indent < indent);
        return new Value.Fields(fields, first);
    }

    /** Where the name of a setting ends. */
    private int colon(Line line) throws Unusual {
        int at = line.from;
        require(isLetter(text.charAt(at)));
        while (at < line.to && isNamePart(text.charAt(at))) {
            at++;
        }
        require(at < line.to && text.charAt(at) == ':' && at - line.from < LONGEST_NAME);
        require(at + 1 == line.to || text.charAt(at + 1) == ' ');
        return at;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    static boolean isNamePart(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == '.';
    }

    private int skipBlanks(int from) {
        int at = from;
        while (text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** What stands on the lines below a name: settings, a list, or nothing. */
    private Value below(Line name, int depth) throws Unusual {
        if (next < lines.size()) {
            Line line = lines.get(next);
            if (line.indent >= name.indent && isItem(line)) {
                return items(line.indent, depth);
            }
            if (line.indent > name.indent) {
                return mapping(line.indent, depth + 1);
            }
        }
        return new Value.Scalar("", "", name.number);
    }

    private boolean isItem(Line line) {
        return text.charAt(line.from) == '-' && line.from + 1 < line.to && text.charAt(line.from + 1) == ' ';
    }

    private Value items(int indent, int depth) throws Unusual {
        int first = lines.get(next).number;
        List<Value> items = new ArrayList<>();
        while (next < lines.size() && lines.get(next).indent == indent && isItem(lines.get(next))) {
            items.add(item(depth));
        }
        require(next == lines.size() || lines.get(next).indent <= indent);
        return new Value.Items(items, first);
    }

    /** Settings that begin behind the dash are as if a line of spaces led to them. */
    private Value item(int depth) throws Unusual {
        Line line = lines.get(next);
        int from = skipBlanks(line.from + 1);
        if (isSetting(from, line.to)) {
            int indent = line.indent + from - line.from;
            lines.set(next, new Line(indent, from, line.to, line.number));
            return mapping(indent, depth + 1);
        }
        next++;
        return inline(from, line);
    }

    private boolean isSetting(int from, int to) {
        int at = from;
        while (at < to && isNamePart(text.charAt(at))) {
            at++;
        }
        return at > from && at < to && text.charAt(at) == ':' && (at + 1 == to || text.charAt(at + 1) == ' ');
    }

    private Value inline(int from, Line line) throws Unusual {
        char first = text.charAt(from);
        return first == '[' || first == '{'
                ? PlainFlow.read(text, from, line.to, line.number)
                : scalar(text, from, line.to, line.number, "");
    }

    /** @param closing what ends a value without quotes here */
    static Value scalar(String text, int from, int to, int number, String closing) throws Unusual {
        require(from < to);
        char first = text.charAt(from);
        return first == '"' || first == '\'' ? quoted(text, from, to, number) : bare(text, from, to, number, closing);
    }

    private static Value quoted(String text, int from, int to, int number) throws Unusual {
        char quote = text.charAt(from);
        require(text.indexOf(quote, from + 1) == to - 1);
        String words = text.substring(from + 1, to - 1);
        require(quote == '\'' || words.indexOf('\\') < 0);
        return new Value.Scalar(words, words, number);
    }

    private static Value bare(String text, int from, int to, int number, String closing) throws Unusual {
        require(Character.isLetterOrDigit(text.charAt(from)) || "/.(+$_<".indexOf(text.charAt(from)) >= 0);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            require(closing.indexOf(c) < 0);
            require(c != ':' || i + 1 < to && text.charAt(i + 1) != ' ');
            require(c != '#' || text.charAt(i - 1) != ' ');
        }
        String words = text.substring(from, to);
        require(!words.equalsIgnoreCase("null") && !words.startsWith("<<"));
        return new Value.Scalar(words, Plain.of(words), number);
    }
}
