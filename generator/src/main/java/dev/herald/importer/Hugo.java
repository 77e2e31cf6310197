package dev.herald.importer;

import dev.herald.config.Value;
import dev.herald.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A blog of Hugo's: its folder. */
final class Hugo implements Reader {

    private static final List<String> CONFIGS = List.of(
            "hugo.toml",
            "hugo.yaml",
            "hugo.yml",
            "hugo.json",
            "config.toml",
            "config.yaml",
            "config.yml",
            "config.json",
            "config/_default/hugo.toml",
            "config/_default/config.toml");

    @Override
    public String tool() {
        return "Hugo";
    }

    @Override
    public boolean knows(Parcel parcel) {
        Path folder = parcel.path();
        return Files.isDirectory(folder.resolve("content"))
                && CONFIGS.stream().map(folder::resolve).anyMatch(Files::isRegularFile);
    }

    @Override
    public OldBlog read(Parcel parcel) {
        Problems problems = new Problems();
        problems.addAll(parcel.problems());
        Value.Fields config = Converted.config(parcel.path(), problems, CONFIGS.toArray(String[]::new));
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("layout", "hugo");
        Stream.of("languageCode", "languagecode", "defaultContentLanguage")
                .forEach(name -> Converted.copy(config, name, site, "language"));
        Converted.copy(config, "timeZone", site, "timezone");
        pattern(config).ifPresent(pattern -> site.put("permalinks", Map.of("posts", pattern)));
        return new Converted(tool(), parcel.path(), config, Converted.text(config, "baseurl"), site, problems).blog();
    }

    /** Of sections; where they differ, each text says its own address anyway. */
    private static java.util.Optional<Object> pattern(Value.Fields config) {
        return Converted.get(config, "permalinks")
                .filter(Value.Fields.class::isInstance)
                .flatMap(sections -> ((Value.Fields) sections)
                        .fields().values().stream()
                                .map(field -> field.value())
                                .filter(Value.Scalar.class::isInstance)
                                .map(Value::plain)
                                .findFirst());
    }
}
