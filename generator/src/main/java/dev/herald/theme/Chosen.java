package dev.herald.theme;

import dev.herald.problem.Problems;
import dev.herald.site.Image;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the values of settings, as templates see them. */
record Chosen(Declared.Group all, Problems problems) {

    /** By name; a group's value is a map of its own. A wrong value is told, and is then not among them. */
    Map<String, Object> values() {
        return values(all);
    }

    private Map<String, Object> values(Declared.Group group) {
        Map<String, Object> values = new LinkedHashMap<>();
        group.members().forEach((name, one) -> value(one).ifPresent(value -> values.put(name, value)));
        values.replaceAll((name, value) -> value instanceof Image image ? told(group, name, image, values) : value);
        return values;
    }

    private Optional<?> value(Declared declared) {
        if (declared instanceof Declared.Group group) {
            return Optional.of(values(group));
        }
        Declared.One one = (Declared.One) declared;
        if (one.given().isPresent()) {
            return one.kind().read(one.given().get(), problems);
        }
        Optional<Declared> like = one.like().map(all.members()::get);
        return like.isPresent() ? value(like.get()) : one.kind().usual();
    }

    /** A picture with the description that stands beside it as {@code alt}. */
    private Image told(Declared.Group group, String name, Image image, Map<String, Object> values) {
        if (group.members().get("alt") instanceof Declared.One alt
                && alt.given().isEmpty()) {
            Given picture = ((Declared.One) group.members().get(name)).given().orElseThrow();
            problems.warning(
                    picture.file(),
                    picture.line(),
                    "the picture of the theme's setting '" + picture.name() + "' has no alt text",
                    "say beside it what it shows, 'alt: A boat at dawn', or write 'alt: \"\"' if it only decorates");
        }
        return new Image(image.src(), values.get("alt") instanceof String alt ? alt : image.alt(), image.size());
    }
}
