package dev.herald.theme;

import dev.herald.config.Settings;
import dev.herald.config.Value;
import dev.herald.problem.Problems;
import java.util.Map;
import java.util.Optional;

/**
 * A colour of text: {@code "#0a7d5a"} for light pages, or {@code {light: "#0a7d5a", dark: "#3fc296"}}. Of one that is not given its like is taken. It must be
 * readable on the theme's papers.
 */
record Tint(Papers papers) implements Kind {

    private static final String WANTED = "a colour in quotes, such as \"#0a7d5a\"";

    private enum Side {
        LIGHT,
        DARK
    }

    @Override
    public Optional<?> read(Given given, Problems problems) {
        if (given.value() instanceof Value.Fields fields) {
            return sides(given, fields, problems);
        }
        return one(given, Side.LIGHT, problems)
                .map(light -> plain(light, contrast(Side.DARK).like(light)));
    }

    private Optional<?> sides(Given given, Value.Fields fields, Problems problems) {
        try (Settings sides = new Settings(given.file(), "theme." + given.name() + ".", fields, problems)) {
            sides.value("light");
            sides.value("dark");
        }
        if (fields.fields().isEmpty()) {
            given.wrong(problems, "has no colour", "write {light: \"#0a7d5a\"}, or 'dark', or both");
        }
        Optional<Colour> light = side(given, fields, Side.LIGHT, problems);
        Optional<Colour> dark = side(given, fields, Side.DARK, problems);
        if (light.isEmpty() && dark.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(plain(
                light.orElseGet(() -> contrast(Side.LIGHT).like(dark.orElseThrow())),
                dark.orElseGet(() -> contrast(Side.DARK).like(light.orElseThrow()))));
    }

    private Optional<Colour> side(Given given, Value.Fields fields, Side side, Problems problems) {
        String name = Choice.lower(side);
        return Optional.ofNullable(fields.fields().get(name))
                .flatMap(field -> one(given.below(name, field), side, problems));
    }

    private Optional<Colour> one(Given given, Side side, Problems problems) {
        if (!(given.value() instanceof Value.Scalar scalar)) {
            given.wrongKind(problems, WANTED);
            return Optional.empty();
        }
        if (given.isEmpty()) {
            given.wrong(problems, "is empty, as a '#' begins a comment unless it is in quotes", "write " + WANTED);
            return Optional.empty();
        }
        Optional<Colour> colour = Colour.of(scalar.text());
        if (colour.isEmpty()) {
            given.wrong(problems, "is '" + scalar.text() + "'", "write " + WANTED);
        }
        colour.filter(one -> !contrast(side).isEnough(one))
                .ifPresent(one -> tellFaint(given, one, contrast(side), problems));
        return colour;
    }

    private static void tellFaint(Given given, Colour colour, Contrast contrast, Problems problems) {
        Colour paper = contrast.worst(colour);
        Colour near = contrast.nearest(colour);
        given.wrong(
                problems,
                "is '" + colour + "', which has a contrast of " + Contrast.ratio(colour.contrast(paper))
                        + " on the paper " + paper + ", where text needs " + Contrast.ratio(Contrast.LEAST),
                "use \"" + near + "\", which has " + Contrast.ratio(near.contrast(contrast.worst(near))));
    }

    private Contrast contrast(Side side) {
        return new Contrast(side == Side.LIGHT ? papers.light() : papers.dark());
    }

    private static Map<String, Object> plain(Colour light, Colour dark) {
        return Map.of("light", light.toString(), "dark", dark.toString());
    }

    @Override
    public Optional<?> usual() {
        return Optional.empty();
    }
}
