package dev.herald.markdown;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in braces behind a piece of Markdown: <code>{#id .class key="value"}</code>, or Kramdown's <code>{: .class}</code>.
 *
 * @param words names without a value, such as {@code toc}
 * @param end the offset behind the closing brace
 */
record Attributes(Optional<String> id, Set<String> classes, Map<String, String> values, Set<String> words, int end) {

    /** No slash, above all: it would end the name in HTML, and {@code onclick} could follow. */
    private static final Pattern OPEN = Pattern.compile("(?:data|aria)-[a-z0-9-]+");

    static final Attributes NONE = new Attributes(Optional.empty(), Set.of(), Map.of(), Set.of(), 0);

    private static final Set<String> ALLOWED = Set.of(
            "alt",
            "title",
            "lang",
            "dir",
            "role",
            "width",
            "height",
            "loading",
            "rel",
            "hreflang",
            "download",
            "start",
            "reversed",
            "type",
            "cite",
            "datetime",
            "translate",
            "target",
            "tabindex",
            "hidden",
            "open",
            "itemprop",
            "itemscope",
            "itemtype",
            "sizes",
            "fetchpriority");

    /** Reads the list whose brace stands at an offset; nothing if it is not one, for then the braces are mere text. */
    static Optional<Attributes> at(String text, int offset) {
        return new Reader(text, offset).read();
    }

    /** Whether there is nothing to write. */
    boolean isEmpty() {
        return id.isEmpty() && classes.isEmpty() && values.isEmpty();
    }

    /** Whether a name has the form of an attribute that cannot run anything. */
    private static boolean isAllowed(String name) {
        return ALLOWED.contains(name) || OPEN.matcher(name).matches();
    }

    /** Writes the attributes, id first; a guest's data attributes stay out, since a theme's script may trust them. */
    void write(Output out, boolean guest) {
        id.ifPresent(name -> out.attribute("id", name));
        writeClasses(out);
        values.forEach((name, value) -> {
            boolean said = name.equals("alt"); // which a picture has written, and nothing else may have
            if (!said && (!guest || !name.startsWith("data-"))) {
                out.attribute(name, value);
            }
        });
    }

    private void writeClasses(Output out) {
        if (!classes.isEmpty()) {
            out.attribute("class", String.join(" ", classes));
        }
    }

    Attributes withId(Optional<String> other) {
        return new Attributes(other, classes, values, words, end);
    }

    private static final class Reader {
        private final String text;
        private int at;
        private boolean kramdown;
        private Optional<String> id = Optional.empty();
        private final Set<String> classes = new LinkedHashSet<>();
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Set<String> words = new LinkedHashSet<>();
        private boolean any;

        Reader(String text, int offset) {
            this.text = text;
            at = offset;
        }

        Optional<Attributes> read() {
            if (!skip('{')) {
                return Optional.empty();
            }
            kramdown = skip(':');
            while (true) {
                blanks();
                if (skip('}')) {
                    return any ? Optional.of(new Attributes(id, classes, values, words, at)) : Optional.empty();
                }
                if (!item()) {
                    return Optional.empty();
                }
                any = true;
            }
        }

        private boolean item() {
            if (skip('#')) {
                String name = name();
                id = Optional.of(name);
                return !name.isEmpty();
            }
            if (skip('.')) {
                String name = name();
                classes.add(name);
                return !name.isEmpty();
            }
            return pair();
        }

        private boolean pair() {
            String name = name();
            if (name.isEmpty()) {
                return false;
            }
            if (!skip('=')) {
                words.add(name);
                return kramdown;
            }
            int start = at;
            String value = value();
            keep(name.toLowerCase(Locale.ROOT), value);
            return at > start;
        }

        private void keep(String name, String value) {
            if (name.equals("id")) {
                id = Optional.of(value);
            } else if (name.equals("class")) {
                classes.add(value);
            } else if (isAllowed(name)) {
                values.put(name, value);
            }
        }

        private String value() {
            if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
                int close = text.indexOf(text.charAt(at), at + 1);
                if (close < 0) {
                    return "";
                }
                String value = text.substring(at + 1, close);
                at = close + 1;
                return value;
            }
            int start = at;
            while (at < text.length() && " \t\n}\"'".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private String name() {
            int start = at;
            while (at < text.length() && isNameChar(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private static boolean isNameChar(char c) {
            return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '/';
        }

        private void blanks() {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }

        private boolean skip(char c) {
            boolean there = at < text.length() && text.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }
    }
}
