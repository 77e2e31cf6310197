package dev.herald.content;

import dev.herald.config.Json;
import dev.herald.config.Toml;
import dev.herald.config.Value;
import dev.herald.config.Yaml;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file split into the settings at its head and its text: YAML between {@code ---}, TOML between {@code +++}, a JSON object, JBake's lines above
 * {@code ~~~~~~}, or Nikola's {@code .. title:} lines. A file without any is all text.
 *
 * @param bodyLine the line on which the text starts, from 1
 * @param foreign the language of a header that is not read
 */
record FrontMatter(Value.Fields fields, int bodyLine, Optional<String> foreign) {

    private static final Pattern SETTING =
            Pattern.compile("\\s{0,20}[\"']?[\\p{L}_][\\p{L}\\p{N}_. -]{0,60}[\"']?\\s{0,5}[:=].*");
    private static final Pattern FOREIGN = Pattern.compile("---([A-Za-z]{2,10})");
    private static final Pattern JBAKE = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*=(.*)");
    private static final Pattern NIKOLA = Pattern.compile("\\.\\.\\s+([\\p{L}_][\\p{L}\\p{N}_-]*):(.*)");
    private static final String JBAKE_END = "~~~~~~";

    /** @throws SiteException if there is a header that cannot be read */
    static FrontMatter of(String file, String text) {
        List<String> lines = lines(text);
        if (lines.isEmpty()) {
            return none();
        }
        FrontMatter matter = of(file, text, lines);
        if (matter.bodyLine == 1 && matter.foreign.isEmpty()) {
            Lookalike.requireNone(file, lines); // a draft must not be published because its header was not seen
        }
        return matter;
    }

    /** No further than the end of a header of the usual kind: a text is long, and few are asked for more. */
    private static List<String> lines(String text) {
        if (!text.startsWith("---\n") && !text.startsWith("+++\n")) {
            return text.lines().toList();
        }
        List<String> lines = new ArrayList<>();
        String fence = text.substring(0, 3);
        int start = 0;
        while (start < text.length()
                && (lines.size() < 2 || !lines.get(lines.size() - 1).equals(fence))) {
            int end = text.indexOf('\n', start);
            lines.add(text.substring(start, end < 0 ? text.length() : end));
            start = end < 0 ? text.length() : end + 1;
        }
        return lines;
    }

    private static FrontMatter of(String file, String text, List<String> lines) {
        String first = lines.get(0).stripTrailing();
        if (FOREIGN.matcher(first).matches()) {
            return new FrontMatter(
                    Value.Fields.NONE, 1, Optional.of(first.substring(3).strip()));
        }
        if (first.equals("---")) {
            return fenced(file, lines, List.of("---", "..."));
        }
        if (first.equals("+++")) {
            return fenced(file, lines, List.of("+++"));
        }
        if (first.equals("{") || first.startsWith("{\"") || first.startsWith("{ \"")) {
            return json(file, text);
        }
        return lined(file, lines);
    }

    private static FrontMatter none() {
        return new FrontMatter(Value.Fields.NONE, 1, Optional.empty());
    }

    private static FrontMatter fenced(String file, List<String> lines, List<String> ends) {
        String fence = ends.get(0);
        int end = 1;
        while (end < lines.size() && !ends.contains(lines.get(end).stripTrailing())) {
            end++;
        }
        List<String> header = lines.subList(1, end);
        boolean settings =
                header.stream().anyMatch(line -> SETTING.matcher(line).matches());
        if (end == lines.size()) {
            if (settings && looksUnclosed(header)) {
                throw new SiteException(Problem.error(
                        file,
                        1,
                        "the front matter that begins here never ends",
                        "write " + fence + " on a line of its own below it"));
            }
            return none();
        }
        if (!settings && header.stream().anyMatch(line -> !line.isBlank() && !line.startsWith("#"))) {
            return fence.equals("---") && !looksLikeYaml(header) ? none() : read(file, fence, header, end);
        }
        return read(file, fence, header, end);
    }

    /** Two rules with prose between them are no header; a list or a brace is meant as one and is told. */
    private static boolean looksLikeYaml(List<String> header) {
        return header.stream().anyMatch(line -> line.matches("[\\[{&!].*"));
    }

    private static boolean looksUnclosed(List<String> header) {
        return header.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> SETTING.matcher(line).matches())
                .isPresent();
    }

    private static FrontMatter read(String file, String fence, List<String> header, int end) {
        String text = String.join("\n", header);
        Value.Fields fields = fence.equals("---") ? Yaml.fields(file, 1, text) : Toml.fields(file, 1, text);
        return new FrontMatter(fields, end + 2, Optional.empty());
    }

    private static FrontMatter json(String file, String text) {
        Json.Leading leading = Json.leading(file, 0, text);
        int lines = (int)
                text.substring(0, leading.end()).chars().filter(c -> c == '\n').count();
        return new FrontMatter(leading.fields(), lines + 2, Optional.empty());
    }

    private static FrontMatter lined(String file, List<String> lines) {
        int end = jbakeEnd(lines);
        if (end > 0) {
            return settings(file, lines.subList(0, end), 0, JBAKE, end + 2);
        }
        boolean comment = lines.get(0).strip().equals("<!--");
        int start = comment ? 1 : 0;
        if (lines.size() <= start || !NIKOLA.matcher(lines.get(start)).matches()) {
            return none();
        }
        end = start;
        while (end < lines.size() && NIKOLA.matcher(lines.get(end)).matches()) {
            end++;
        }
        boolean closed = comment && end < lines.size() && lines.get(end).strip().equals("-->");
        return settings(file, lines.subList(start, end), start, NIKOLA, end + (closed ? 2 : 1));
    }

    /** The line of JBake's rule, if every line above it is a setting, blank or a comment; else 0. */
    private static int jbakeEnd(List<String> lines) {
        if (!JBAKE.matcher(lines.get(0)).matches()) {
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.stripTrailing().equals(JBAKE_END)) {
                return i;
            }
            if (!line.isBlank() && !line.startsWith("#") && !JBAKE.matcher(line).matches()) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether a text starts with JBake's settings and its rule. */
    static boolean isJBake(String start) {
        List<String> lines = start.lines().toList();
        return !lines.isEmpty() && jbakeEnd(lines) > 0;
    }

    private static FrontMatter settings(String file, List<String> lines, int above, Pattern shape, int bodyLine) {
        Map<String, Value.Field> fields = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher setting = shape.matcher(lines.get(i));
            int line = above + i + 1;
            if (setting.matches()
                    && fields.put(setting.group(1), field(setting.group(2).strip(), line)) != null) {
                throw new SiteException(Problem.error(
                        file, line, "the setting '" + setting.group(1) + "' stands here twice", "keep one of them"));
            }
        }
        return new FrontMatter(new Value.Fields(fields, 1), bodyLine, Optional.empty());
    }

    private static Value.Field field(String text, int line) {
        Object plain = text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
        return new Value.Field(new Value.Scalar(text, plain, line), line);
    }
}
