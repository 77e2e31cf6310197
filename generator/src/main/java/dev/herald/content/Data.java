package dev.herald.content;

import dev.herald.config.Json;
import dev.herald.config.Toml;
import dev.herald.config.Value;
import dev.herald.config.Yaml;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The YAML, JSON and TOML files below {@code data} (Jekyll: {@code _data}), which templates read: {@code data/team/members.yaml} is {@code team.members}. */
public final class Data {

    private final Path blog;
    private final Problems problems;

    private Data(Path blog, Problems problems) {
        this.blog = blog;
        this.problems = problems;
    }

    /** Reads the data of a blog; a file that cannot be read becomes a problem. */
    public static Map<String, Object> read(Path blog, Problems problems) {
        Data data = new Data(blog, problems);
        return Stream.of("data", "_data")
                .map(blog::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .map(data::folder)
                .orElse(Map.of());
    }

    private Map<String, Object> folder(Path folder) {
        Map<String, Object> values = new TreeMap<>();
        for (Path path : entries(folder)) {
            if (leadsOut(path)) {
                problems.error(
                        file(path),
                        0,
                        "this symbolic link leads out of the blog or to a folder",
                        "put the file itself here");
            } else if (Files.isDirectory(path)) {
                put(path, path.getFileName().toString(), folder(path), values);
            } else {
                value(path).ifPresent(value -> put(path, name(path), value.plain(), values));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private void put(Path path, String name, Object value, Map<String, Object> values) {
        if (values.putIfAbsent(name, value) != null) {
            problems.warning(
                    file(path),
                    0,
                    "it is not read, as there are data named '" + name + "' already",
                    "rename one of the two");
        }
    }

    private static String name(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private String file(Path path) {
        return blog.relativize(path).toString().replace('\\', '/');
    }

    /** A link to a folder is taken for one that leads out, as it could lead in circles. */
    private boolean leadsOut(Path path) {
        try {
            return Files.isSymbolicLink(path)
                    && (Files.isDirectory(path) || !path.toRealPath().startsWith(blog.toRealPath()));
        } catch (IOException fault) {
            return true;
        }
    }

    private List<Path> entries(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException | UncheckedIOException fault) {
            problems.error(
                    file(folder), 0, "the folder cannot be read (" + fault.getMessage() + ")", "allow reading it");
            return List.of();
        }
    }

    private Optional<Value> value(Path path) {
        try {
            return parse(path, file(path));
        } catch (SiteException fault) {
            problems.addAll(fault.problems());
            return Optional.empty();
        }
    }

    private static Optional<Value> parse(Path path, String file) {
        if (file.endsWith(".toml")) {
            return Optional.of(Toml.fields(file, 0, text(path, file)));
        }
        if (file.endsWith(".json")) {
            String text = text(path, file);
            return text.isBlank() ? Optional.empty() : Optional.of(Json.value(file, 0, text));
        }
        return file.endsWith(".yaml") || file.endsWith(".yml")
                ? Yaml.read(file, 0, text(path, file))
                : Optional.empty();
    }

    private static String text(Path path, String file) {
        return TextFile.read(path, file).text();
    }
}
