package dev.herald.theme;

import dev.herald.config.Settings;
import dev.herald.config.Value;
import dev.herald.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The colours on which a theme sets text, from {@code papers: {light: "#fdfcf9", dark: "#17181b"}} in {@code theme.yaml}; white and black if it does
 * not say. A side with several has a list, its main paper first.
 */
record Papers(List<Colour> light, List<Colour> dark) {

    static final Papers PLAIN = new Papers(List.of(new Colour(255, 255, 255)), List.of(new Colour(0, 0, 0)));

    Papers {
        light = List.copyOf(light);
        dark = List.copyOf(dark);
    }

    /** What the nearest {@code theme.yaml} that speaks of papers says. */
    static Papers of(List<ThemeFile> files, Problems problems) {
        for (ThemeFile file : files) {
            Value.Fields fields = file.fields(problems);
            if (fields.get("papers").isPresent()) {
                Settings theme = new Settings(file.name(), "", fields, problems);
                try (Settings papers = theme.section("papers")) {
                    return new Papers(side(papers, "light", PLAIN.light), side(papers, "dark", PLAIN.dark));
                }
            }
        }
        return PLAIN;
    }

    private static List<Colour> side(Settings papers, String name, List<Colour> otherwise) {
        List<Colour> colours = new ArrayList<>();
        for (String text : papers.texts(name, List.of())) {
            Colour.of(text)
                    .ifPresentOrElse(
                            colours::add,
                            () -> papers.wrong(
                                    name,
                                    "'papers." + name + "' is '" + text + "'",
                                    "write colours as in \"#fdfcf9\", in quotes"));
        }
        return colours.isEmpty() ? otherwise : colours;
    }

    /** What templates see: the main paper of each side. */
    Map<String, Object> plain() {
        Function<List<Colour>, Object> main = side -> side.get(0).toString();
        return new TreeMap<>(Map.of("light", main.apply(light), "dark", main.apply(dark)));
    }
}
