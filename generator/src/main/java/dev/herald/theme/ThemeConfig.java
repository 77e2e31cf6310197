package dev.herald.theme;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.config.Value;
import dev.herald.config.Yaml;
import dev.herald.picture.Role;
import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import dev.herald.site.Image;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the {@code theme.yaml} of a theme and of its parents say, and the blog of its settings.
 *
 * @param name of the theme, for people
 * @param papers on which it sets text
 * @param settings with their values
 * @param logo of the blog, if it wants one to be seen
 * @param pictures how wide it shows pictures, by what they do on a page
 */
record ThemeConfig(
        String name, Papers papers, Map<String, Object> settings, Optional<Image> logo, Map<String, Role> pictures) {

    static final List<String> KEYS = List.of("name", "papers", "parent", "pictures", "settings", "sheets");

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

    /**
     * Reads every {@code theme.yaml} of the chain, of which a nearer one's value of a setting counts, and then the blog's.
     *
     * @param pictures finds a picture by its path on the site
     */
    static ThemeConfig of(
            Roots roots, SiteConfig config, Function<String, Optional<Image>> pictures, Problems problems) {
        List<ThemeFile> files = roots.all("theme.yaml");
        Papers papers = Papers.of(files, problems);
        Declared.Group declared = declared(files, new Kinds(papers, pictures), problems);
        Declared.Group chosen = declared.with(SiteFile.NAME, "", config.themeSettings(), Optional.empty(), problems);
        Map<String, Object> settings = new Chosen(chosen, problems).values();
        boolean isShown = !settings.getOrDefault("logo", "none").equals("none");
        tellLogo(isShown, config, problems);
        Optional<Image> logo =
                config.publisher().logo().filter(path -> isShown).flatMap(path -> logo(path, config, pictures));
        return new ThemeConfig(name(files, config, problems), papers, settings, logo, roles(files, problems));
    }

    private static Map<String, Role> roles(List<ThemeFile> files, Problems problems) {
        Map<String, Role> roles = new TreeMap<>();
        files.forEach(
                file -> Roles.of(file, file.fields(new Problems()), problems).forEach(roles::putIfAbsent));
        return roles;
    }

    static Declared.Group declared(List<ThemeFile> files, Kinds kinds, Problems problems) {
        Declared.Group declared = new Declared.Group(Map.of());
        for (int layer = files.size() - 1; layer >= 0; layer--) {
            ThemeFile file = files.get(layer);
            Value.Fields fields = file.fields(problems);
            tellUnknown(file, fields, problems);
            declared = declared.with(file.name(), "", settings(file, fields, problems), Optional.of(kinds), problems);
        }
        return declared;
    }

    private static void tellUnknown(ThemeFile file, Value.Fields fields, Problems problems) {
        fields.fields().forEach((key, field) -> {
            if (!KEYS.contains(key)) {
                problems.error(file.name(), field.line(), "unknown setting '" + key + "'", Spelling.suggest(key, KEYS));
            }
        });
    }

    private static Value.Fields settings(ThemeFile file, Value.Fields fields, Problems problems) {
        Optional<Value> settings = fields.get("settings");
        if (settings.isPresent() && !(settings.get() instanceof Value.Fields)) {
            problems.error(
                    file.name(),
                    settings.get().line(),
                    "'settings' is not a list of settings",
                    "write one 'name: default' on each line below it");
            return Value.Fields.NONE;
        }
        return settings.map(Value.Fields.class::cast).orElse(Value.Fields.NONE);
    }

    private static String name(List<ThemeFile> files, SiteConfig config, Problems problems) {
        return files.stream()
                .flatMap(file -> file.fields(problems).get("name").stream())
                .filter(Value.Scalar.class::isInstance)
                .map(name -> ((Value.Scalar) name).text())
                .findFirst()
                .orElse(config.theme());
    }

    private static void tellLogo(boolean isShown, SiteConfig config, Problems problems) {
        boolean isHere =
                config.publisher().logo().filter(path -> !path.contains(":")).isPresent();
        if (isShown && !isHere) {
            problems.error(
                    SiteFile.NAME,
                    config.line("theme.logo"),
                    "the theme is to show a logo, and the blog has no file for it",
                    "name it at the left edge of site.yaml: 'logo: /pictures/logo.svg'");
        }
    }

    /** One that is not there is told by the check of links. */
    private static Optional<Image> logo(String path, SiteConfig config, Function<String, Optional<Image>> pictures) {
        return pictures.apply(path).map(image -> new Image(image.src(), config.title(), image.size()));
    }
}
