package dev.herald.theme;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.config.Value;
import dev.herald.config.Yaml;
import dev.herald.picture.Role;
import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the {@code theme.yaml} of a theme and of its parents say.
 *
 * @param name of the theme, for people
 * @param settings what {@code site.yaml} may set, with the theme's defaults
 * @param pictures how wide it shows pictures, by what they do on a page
 */
record ThemeConfig(String name, Map<String, Object> settings, Map<String, Role> pictures) {

    private static final List<String> KEYS = List.of("name", "parent", "settings", "pictures");

    ThemeConfig {
        pictures = Map.copyOf(pictures);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** The theme that a {@code theme.yaml} names as its parent. */
    static Optional<Value.Scalar> parent(ThemeFile file) {
        return Yaml.fields(file.name(), 0, file.text())
                .get("parent")
                .filter(Value.Scalar.class::isInstance)
                .map(Value.Scalar.class::cast)
                .filter(parent -> !parent.text().isEmpty());
    }

    /** Reads every {@code theme.yaml} of the chain; a nearer one's setting counts. */
    static ThemeConfig of(Roots roots, String theme, Problems problems) {
        String name = theme;
        Map<String, Object> settings = new TreeMap<>();
        Map<String, Role> pictures = new TreeMap<>();
        for (ThemeFile file : roots.all("theme.yaml")) {
            Value.Fields fields = file.fields(problems);
            tellUnknown(file, fields, problems);
            settings(file, fields, problems).forEach(settings::putIfAbsent);
            Roles.of(file, fields, problems).forEach(pictures::putIfAbsent);
            if (name.equals(theme) && fields.get("name").orElse(null) instanceof Value.Scalar scalar) {
                name = scalar.text();
            }
        }
        return new ThemeConfig(name, settings, pictures);
    }

    private static void tellUnknown(ThemeFile file, Value.Fields fields, Problems problems) {
        fields.fields().forEach((key, field) -> {
            if (!KEYS.contains(key)) {
                problems.error(file.name(), field.line(), "unknown setting '" + key + "'", Spelling.suggest(key, KEYS));
            }
        });
    }

    private static Map<String, Object> settings(ThemeFile file, Value.Fields fields, Problems problems) {
        Optional<Value> settings = fields.get("settings");
        if (settings.isPresent() && !(settings.get() instanceof Value.Fields)) {
            problems.error(
                    file.name(),
                    settings.get().line(),
                    "'settings' is not a list of settings",
                    "write one 'name: default' on each line below it");
            return Map.of();
        }
        return settings.map(value -> ((Value.Fields) value).plain()).orElse(Map.of());
    }

    /** The theme's settings as the blog wants them. */
    ThemeConfig with(SiteConfig config, Problems problems) {
        Map<String, Object> all = new TreeMap<>(settings);
        config.themeSettings().forEach((key, value) -> {
            int line = config.line("theme." + key);
            Object usual = settings.get(key);
            if (usual == null) {
                problems.error(SiteFile.NAME, line, "the theme has no setting '" + key + "'", known(key));
            } else if (!kind(value).equals(kind(usual))) {
                problems.error(
                        SiteFile.NAME,
                        line,
                        "the theme's setting '" + key + "' is " + kind(value),
                        "write " + kind(usual) + ", such as " + example(usual));
            } else {
                all.put(key, value);
            }
        });
        return new ThemeConfig(name, all, pictures);
    }

    private String known(String key) {
        return settings.isEmpty() ? "leave it out: it has no settings" : Spelling.suggest(key, settings.keySet());
    }

    private static String kind(Object value) {
        if (value instanceof Boolean) {
            return "true or false";
        }
        if (value instanceof Number) {
            return "a number";
        }
        return value instanceof String ? "text" : value instanceof List ? "a list" : "a list of settings";
    }

    private static String example(Object usual) {
        return usual.equals("") ? "\"…\"" : String.valueOf(usual);
    }
}
