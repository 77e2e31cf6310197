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
            String name = path.getFileName().toString();
            if (Files.isDirectory(path)) {
                values.put(name, folder(path));
            } else {
                value(path).ifPresent(value -> values.put(name.substring(0, name.lastIndexOf('.')), value.plain()));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Optional<Value> value(Path path) {
        String file = blog.relativize(path).toString().replace('\\', '/');
        try {
            return parse(path, file);
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
            boolean object = text.stripLeading().startsWith("{");
            return object
                    ? Optional.of(Json.fields(file, 0, text))
                    : Yaml.read(file, 0, text); // a JSON list is YAML too
        }
        return file.endsWith(".yaml") || file.endsWith(".yml")
                ? Yaml.read(file, 0, text(path, file))
                : Optional.empty();
    }

    private static String text(Path path, String file) {
        return TextFile.read(path, file).text();
    }
}
