package dev.herald.check.guard;

import dev.herald.site.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an alias into the front matter of a text, as its owner would: last in the list that is there, as feeds know a post by its first alias, else as a line at the end; a text without front matter gets one. */
public final class Mending {

    private static final Pattern YAML =
            Pattern.compile("\\A\\uFEFF?---[ \\t]*\\R(?s:.*?)(?m:^)---[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern TOML =
            Pattern.compile("\\A\\uFEFF?\\+\\+\\+[ \\t]*\\R(?s:.*?)(?m:^)\\+\\+\\+[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern LIST =
            Pattern.compile("(?m)^aliases:[ \\t]*\\R(?:[ \\t]*#.*\\R)*(?:([ \\t]*)-[ \\t].*\\R(?:[ \\t]*#.*\\R)*)+");
    private static final Pattern ROW = Pattern.compile("(?m)^(aliases:[ \\t]*\\[)([^\\]\\n]*)\\]");
    private static final Pattern SINGLE =
            Pattern.compile("(?m)^(aliases:[ \\t]+)(/[^\\s,#]*|\"/[^\"\\\\\\n]*\"|'/[^'\\n]*')(?=[ \\t]*(?:#.*)?$)");
    private static final Pattern ANY_HEADER = Pattern.compile(
            "(?s)\\A\\uFEFF?\\s*(?:---|\\+\\+\\+|\\{|\\.\\.|[\\w.-]+\\s*=|;).*|.*^~~~.*", Pattern.MULTILINE);
    private static final Pattern ANY = Pattern.compile("(?m)^(?:aliases|redirect_from)\\b");

    private Mending() {}

    /**
     * Adds an alias to a file.
     *
     * @return false if its front matter has them in a way that only a person should change
     */
    public static boolean alias(Path file, Route alias) {
        try {
            Optional<String> mended = alias(Files.readString(file), alias);
            if (mended.isPresent()) {
                Files.writeString(file, mended.get());
            }
            return mended.isPresent();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Optional<String> alias(String text, Route alias) {
        Matcher yaml = YAML.matcher(text);
        if (yaml.find()) {
            return yaml(yaml.group(), alias).map(header -> header + text.substring(yaml.end()));
        }
        Matcher toml = TOML.matcher(text);
        if (!ANY_HEADER.matcher(text).matches()) {
            return Optional.of("---\naliases: [" + quoted(alias) + "]\n---\n\n" + text.replaceFirst("^\\uFEFF", ""));
        }
        return toml.find() && !ANY.matcher(toml.group()).find() && !toml.group().contains("\n[")
                ? Optional.of(beforeEnd(toml.group(), "aliases = [\"" + alias + "\"]") + text.substring(toml.end()))
                : Optional.empty();
    }

    private static Optional<String> yaml(String header, Route alias) {
        String item = quoted(alias);
        Matcher list = LIST.matcher(header);
        if (list.find()) {
            int line = list.end();
            return Optional.of(header.substring(0, line) + list.group(1) + "- " + item + "\n" + header.substring(line));
        }
        Matcher row = ROW.matcher(header);
        if (row.find()) {
            String older = row.group(2).isBlank() ? "" : row.group(2).strip().replaceFirst(",$", "") + ", ";
            return Optional.of(
                    header.substring(0, row.start()) + row.group(1) + older + item + "]" + header.substring(row.end()));
        }
        Matcher single = SINGLE.matcher(header);
        if (single.find()) {
            return Optional.of(header.substring(0, single.start()) + single.group(1) + "[" + single.group(2) + ", "
                    + item + "]" + header.substring(single.end()));
        }
        return ANY.matcher(header).find()
                ? Optional.empty()
                : Optional.of(beforeEnd(header, "aliases: [" + item + "]"));
    }

    private static String quoted(Route alias) {
        return "\"" + alias.path().replace("\"", "\\\"") + "\"";
    }

    private static String beforeEnd(String header, String line) {
        int end = Math.max(header.lastIndexOf("---"), header.lastIndexOf("+++"));
        return header.substring(0, end) + line + "\n" + header.substring(end);
    }
}
