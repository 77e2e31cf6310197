package dev.herald.scaffold;

import dev.herald.config.Layout;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.site.Post.Kind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a new text begins with: {@code patterns/post.md} or {@code patterns/page.md} of the blog, in Jekyll's layout {@code _patterns/}, or Herald's own.
 * {@code :title} and other names stand where values go, {@link Format quoted} as the head needs it. A setting of the head whose value is nothing but the
 * name of an empty value is left out.
 *
 * @param file where it is from
 */
record TextPattern(String file, String text) {

    private static final String USUAL = """
            ---
            title: :title
            date: :date
            lang: :language
            author: :author
            tags: :tags
            draft: :draft
            ---

            """;

    private static final Pattern NAME = Pattern.compile("(?<![\\w:]):([a-z]+)\\b");
    private static final Pattern SETTING =
            Pattern.compile("(\\s*(?:-\\s+)*(?:[\"']?[\\w.-]+[\"']?\\s*[:=])?\\s*)(.*?)(,?\\s*(?:\\s#.*)?)");

    /** @throws SiteException if the blog's own file is there and cannot be read */
    static TextPattern of(Path blog, Layout layout, Kind kind) {
        String folder = layout == Layout.JEKYLL ? "_patterns/" : "patterns/"; // where a page would be read
        String file = folder + (kind == Kind.POST ? "post.md" : "page.md");
        try {
            return new TextPattern(
                    file,
                    Files.readString(blog.resolve(file)).replace("\r\n", "\n").replace("\uFEFF", ""));
        } catch (NoSuchFileException usual) {
            return new TextPattern("", USUAL);
        } catch (CharacterCodingException broken) {
            throw new SiteException(Problem.error(file, 0, "this is not UTF-8", "save it as UTF-8"));
        } catch (IOException fault) {
            throw new SiteException(Problem.error(
                    file, 0, "the file cannot be read (" + fault.getMessage() + ")", "check the file and its disk"));
        }
    }

    boolean isOwn() {
        return !file.isEmpty();
    }

    /** A problem of the new text, as one of the blog's pattern if that has made it; its lines are others. */
    Problem own(Problem problem) {
        return isOwn() ? new Problem(problem.severity(), file, 0, problem.what(), problem.fix()) : problem;
    }

    /** The text with these values in their places; other names stay as they are. */
    String filled(Map<String, NewValue> values) {
        List<String> lines = text.lines().toList();
        Format format = Format.of(text);
        int end = format.end(lines);
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i >= end) {
                filled.add(replaced(line, values, Format.BODY));
            } else if (!isEmptied(line, values)) {
                filled.add(setting(line, values, format));
            }
        }
        return String.join("\n", filled) + "\n";
    }

    private static boolean isEmptied(String line, Map<String, NewValue> values) {
        Matcher setting = SETTING.matcher(line);
        return setting.matches()
                && setting.group(2).startsWith(":")
                && isEmpty(setting.group(2).substring(1), values);
    }

    private static boolean isEmpty(String name, Map<String, NewValue> values) {
        return values.containsKey(name) && values.get(name).isEmpty();
    }

    private static String setting(String line, Map<String, NewValue> values, Format format) {
        Matcher setting = SETTING.matcher(line);
        if (!setting.matches() || !NAME.matcher(setting.group(2)).find()) {
            return line;
        }
        String value = setting.group(2);
        NewValue whole = value.startsWith(":") ? values.get(value.substring(1)) : null;
        return setting.group(1) + (whole == null ? partly(value, values, format) : format.of(whole)) + setting.group(3);
    }

    private static String partly(String value, Map<String, NewValue> values, Format format) {
        if (value.startsWith("\"")) {
            return replaced(value, values, Format.QUOTES);
        }
        if (value.startsWith("'")) {
            return replaced(value, values, Format.APOSTROPHES);
        }
        boolean list = value.startsWith("[") || value.startsWith("{");
        String filled = replaced(value, values, list ? format : Format.BODY);
        return list || filled.equals(value) ? filled : format.of(NewValue.text(filled));
    }

    private static String replaced(String text, Map<String, NewValue> values, Format format) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.containsKey(found.group(1)) ? format.of(values.get(found.group(1))) : found.group()));
    }
}
