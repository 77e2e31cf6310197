package dev.herald.theme;

import dev.herald.config.Settings;
import dev.herald.config.Value;
import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import dev.herald.site.Image;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Understands what a {@code theme.yaml} says of its settings. A setting is its default, {@code excerpts: true}; or described, {@code {type: choice, of: [none,
 * beside], default: none}}; or a group of settings.
 *
 * @param pictures finds a picture by its path on the site
 */
record Kinds(Papers papers, Function<String, Optional<Image>> pictures) {

    static final List<String> TYPES =
            List.of("choice", "colour", "flag", "font", "links", "list", "number", "picture", "text");

    static boolean isDescribed(Value value) {
        return value instanceof Value.Fields fields
                && fields.get("type").filter(Value.Scalar.class::isInstance).isPresent();
    }

    /** A setting that no theme further away has; nothing if it is wrong, which is told. */
    Optional<Declared> declare(Given given, Problems problems) {
        if (isDescribed(given.value())) {
            return described(given, (Value.Fields) given.value(), problems);
        }
        if (given.value() instanceof Value.Fields fields) {
            Declared.Group none = new Declared.Group(new LinkedHashMap<>());
            return Optional.of(none.with(given.file(), given.name() + ".", fields, Optional.of(this), problems));
        }
        return Optional.of(new Declared.One(kindOf(given.value()), Optional.of(given), Optional.empty()));
    }

    private static Kind kindOf(Value usual) {
        if (usual instanceof Value.Items) {
            return new Kind.Several();
        }
        Object plain = usual.plain();
        return plain instanceof Boolean
                ? new Kind.Flag()
                : plain instanceof Number ? new Kind.Amount() : new Kind.Words();
    }

    private Optional<Declared> described(Given given, Value.Fields fields, Problems problems) {
        try (Settings description = new Settings(given.file(), given.name() + ".", fields, problems)) {
            Optional<Kind> kind = kind(description);
            Optional<String> like = description.text("like");
            boolean isSet = description.value("default").isPresent();
            if (kind.isPresent() && kind.get().usual().isEmpty() && !isSet && like.isEmpty()) {
                description.missing("default", "give the setting a value that counts if a blog does not set it");
            }
            Optional<Given> usual = isSet
                    ? Optional.of(
                            Given.of(given.file(), given.name(), fields.fields().get("default")))
                    : Optional.empty();
            return kind.map(one -> new Declared.One(one, usual, like));
        }
    }

    private Optional<Kind> kind(Settings description) {
        String type = description.text("type").orElse("");
        List<String> words = description.texts("of", List.of());
        if (type.equals("choice") && words.isEmpty()) {
            description.missing("of", "list the words of which one can be chosen: 'of: [small, large]'");
            return Optional.empty();
        }
        Map<String, Kind> kinds = Map.of(
                "choice", new Kind.OneOf(words),
                "colour", new Tint(papers),
                "flag", new Kind.Flag(),
                "font", new Kind.Letters(),
                "links", new Links(),
                "list", new Kind.Several(),
                "number", new Kind.Amount(),
                "picture", new OnePicture(pictures),
                "text", new Kind.Words());
        if (!kinds.containsKey(type)) {
            description.wrong("type", "settings have no type '" + type + "'", Spelling.suggest(type, TYPES));
        }
        return Optional.ofNullable(kinds.get(type));
    }
}
