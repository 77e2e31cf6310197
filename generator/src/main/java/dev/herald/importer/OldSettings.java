package dev.herald.importer;

import dev.herald.config.Json;
import dev.herald.config.Language;
import dev.herald.config.Toml;
import dev.herald.config.Value;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a generator's own settings say. Names are looked up in any case of letters. */
record OldSettings(Value.Fields fields) {

    /** Of the first of these files that is there; nothing if it cannot be understood. */
    static OldSettings read(Path folder, Problems problems, List<String> names) {
        return names.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .findFirst()
                .map(name -> new OldSettings(fields(folder.resolve(name), name, problems)))
                .orElse(new OldSettings(Value.Fields.NONE));
    }

    private static Value.Fields fields(Path file, String name, Problems problems) {
        try {
            String text = Files.readString(file);
            if (name.endsWith(".toml")) {
                return Toml.fields(name, 0, text);
            }
            return name.endsWith(".json") ? Json.fields(name, 0, text) : dev.herald.config.Yaml.fields(name, 0, text);
        } catch (SiteException broken) {
            broken.problems().forEach(problem -> problems.add(problem.asWarning()));
        } catch (IOException fault) {
            problems.warning(name, 0, "it cannot be read (" + fault.getMessage() + ")", "save it as UTF-8");
        }
        return Value.Fields.NONE;
    }

    Optional<Value> get(String name) {
        return fields.fields().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(field -> field.getValue().value())
                .findFirst();
    }

    /** A setting as text; "" for none. */
    String text(String name) {
        return get(name)
                .filter(Value.Scalar.class::isInstance)
                .map(value -> ((Value.Scalar) value).text())
                .orElse("");
    }

    boolean says(String name) {
        return text(name).equals("true");
    }

    /** The settings below a name; empty if there are none. */
    OldSettings below(String name) {
        return new OldSettings(get(name)
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .orElse(Value.Fields.NONE));
    }

    /** The settings in a list below a name. */
    List<OldSettings> list(String name) {
        return get(name).filter(Value.Items.class::isInstance).map(Value.Items.class::cast).stream()
                .flatMap(list -> list.items().stream())
                .filter(Value.Fields.class::isInstance)
                .map(one -> new OldSettings((Value.Fields) one))
                .toList();
    }

    /** The texts in a list below a name. */
    List<String> words(String name) {
        return get(name).filter(Value.Items.class::isInstance).map(Value.Items.class::cast).stream()
                .flatMap(list -> list.items().stream())
                .filter(Value.Scalar.class::isInstance)
                .map(one -> ((Value.Scalar) one).text())
                .toList();
    }

    /** Those that are text, in their order. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.fields().forEach((name, field) -> {
            if (field.value() instanceof Value.Scalar scalar) {
                texts.put(name, scalar.text());
            }
        });
        return texts;
    }

    void copy(String from, Map<String, Object> site, String to) {
        String text = text(from);
        boolean usable = !to.equals("language") || Language.of(text).isPresent();
        if (!text.isEmpty() && usable) {
            site.put(to, text);
        }
    }
}
