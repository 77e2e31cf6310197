package dev.herald.markdown;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a writer said about a block of code: {@code java title="App.java" linenos {1,3-5}}, or the same as Hugo, Jekyll and others write it.
 *
 * @param language in lower case, "" if none was named
 * @param numbered whether its lines are numbered, if that was said
 * @param first the number of the first line
 * @param marked which lines stand out, counted from 1 whatever the first line's number is
 */
record Fence(String language, Optional<String> title, Optional<Boolean> numbered, int first, BitSet marked) {

    static final Fence PLAIN = named("");

    private static final int MOST_LINES = 100_000;
    private static final Pattern LANGUAGE = Pattern.compile("^[^\\s,{}=:;]+");
    private static final Pattern BRACED_LANGUAGE = Pattern.compile("^\\{:?\\s*\\.(?:brush:\\s*\\.?)?([^\\s,{}=:;]+)");
    private static final Pattern SETTING = Pattern.compile(
            "([A-Za-z][\\w-]*)\\s*[=:]\\s*(\\[[^\\]]*]|\"[^\"]*\"|'[^']*'|[^\\s,{}]+)|([A-Za-z][\\w-]*)|\\{([\\d\\s,-]+)}");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:\\s*-\\s*(\\d{1,6}))?");

    static Fence named(String language) {
        return new Fence(language, Optional.empty(), Optional.empty(), 1, new BitSet());
    }

    static Fence of(String info) {
        String line = info.strip();
        Matcher braced = BRACED_LANGUAGE.matcher(line);
        if (braced.find()) {
            return new Reader(braced.group(1)).read(line.substring(braced.end()));
        }
        Matcher plain = LANGUAGE.matcher(line);
        return plain.find() ? new Reader(plain.group()).read(line.substring(plain.end())) : new Reader("").read(line);
    }

    /** The same with what Kramdown has below the block: <code>{: .language-java}</code>. */
    Fence with(Attributes below) {
        String named = below.classes().stream()
                .filter(name -> name.startsWith("language-"))
                .findFirst()
                .map(name -> name.substring(9))
                .orElse(language);
        return new Fence(
                named, title.or(() -> Optional.ofNullable(below.values().get("title"))), numbered, first, marked);
    }

    boolean isMarked(int line) {
        return marked.get(line);
    }

    private static final class Reader {
        private final String language;
        private Optional<String> title = Optional.empty();
        private Optional<Boolean> numbered = Optional.empty();
        private int first = 1;
        private final BitSet marked = new BitSet();

        Reader(String language) {
            this.language = language.toLowerCase(Locale.ROOT);
        }

        Fence read(String settings) {
            Matcher setting = SETTING.matcher(settings);
            while (setting.find()) {
                if (setting.group(1) != null) {
                    set(setting.group(1), unquoted(setting.group(2)));
                } else if (setting.group(3) != null) {
                    set(setting.group(3), "true");
                } else {
                    mark(setting.group(4));
                }
            }
            return new Fence(language, title, numbered, first, marked);
        }

        private void set(String name, String value) {
            switch (name.toLowerCase(Locale.ROOT)) {
                case "title", "filename", "file", "name" -> title = Optional.of(value);
                case "linenos", "linenumbers", "showlinenumbers", "numberlines", "line-numbers" ->
                    numbered = Optional.of(!value.equals("false") && !value.equals("none"));
                case "linenostart", "startfrom", "start" -> first = number(value);
                case "hl_lines", "highlight", "mark", "mark_lines" -> mark(value);
                default -> {} // other tools' settings are no fault
            }
        }

        private void mark(String ranges) {
            Matcher range = RANGE.matcher(ranges);
            while (range.find()) {
                int from = number(range.group(1));
                int to = range.group(2) == null ? from : number(range.group(2));
                marked.set(from, Math.max(from, Math.min(to, MOST_LINES)) + 1);
            }
        }

        private static int number(String digits) {
            return digits.matches("\\d{1,6}") ? Math.min(Integer.parseInt(digits), MOST_LINES) : 1;
        }

        private static String unquoted(String value) {
            boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"));
            return quoted ? value.substring(1, value.length() - 1) : value;
        }
    }
}
