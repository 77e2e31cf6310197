package dev.herald.card;

import dev.herald.cache.Cache;
import dev.herald.card.Design.Align;
import dev.herald.card.Design.LogoPlace;
import dev.herald.card.Design.Shape;
import dev.herald.card.Design.Text;
import dev.herald.card.Words.Word;
import dev.herald.config.Settings;
import dev.herald.config.Yaml;
import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import dev.herald.theme.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A theme's {@code cards/wide.yaml} or {@code cards/square.yaml}, read. */
final class DesignFile {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String ACCENT = "accent";
    private static final String COLOURS = "write a colour as \"#8f2d1a\", or the name of one below 'colours'";
    private static final int NEAR_BLACK = 0x222222;

    private final Format format;
    private final Map<String, Integer> colours = new HashMap<>();
    private final Map<String, List<String>> fonts = new HashMap<>();

    private DesignFile(Format format) {
        this.format = format;
    }

    /**
     * Reads a design.
     *
     * @param accent stands in for the colour {@code accent} of the file
     * @param problems gets each fault of the file
     */
    static Design read(Format format, Resource file, Optional<String> accent, Problems problems) {
        try (Settings settings = new Settings(file.name(), "", Yaml.fields(file.name(), 0, file.text()), problems)) {
            return new DesignFile(format).design(settings, Cache.key(file.text(), accent.orElse("")), accent);
        }
    }

    private Design design(Settings settings, String key, Optional<String> accent) {
        colours(settings.section("colours"), accent);
        Settings named = settings.section("fonts");
        named.names().forEach(name -> fonts.put(name, named.texts(name, List.of())));
        return new Design(
                format,
                key,
                colour(settings, "paper"),
                settings.sections("shapes").stream().map(this::shape).toList(),
                logo(settings),
                settings.sections("texts").stream().map(this::text).toList());
    }

    private void colours(Settings named, Optional<String> accent) {
        for (String name : named.names()) {
            Optional<Integer> colour = named.parsed(name, DesignFile::colour, "write a colour as \"#8f2d1a\"");
            colour.ifPresent(value -> colours.put(name, value));
        }
        accent.filter(colour -> colours.containsKey(ACCENT))
                .map(DesignFile::colour)
                .ifPresent(value -> colours.put(ACCENT, value));
    }

    private static int colour(String text) {
        if (!COLOUR.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text.substring(1), 16);
    }

    private int colour(Settings settings, String name) {
        if (settings.text(name).isEmpty()) {
            settings.missing(name, COLOURS);
        }
        return settings.parsed(name, text -> colours.containsKey(text) ? colours.get(text) : colour(text), COLOURS)
                .orElse(NEAR_BLACK);
    }

    private Shape shape(Settings settings) {
        try (settings) {
            return new Shape(box(settings, 0), colour(settings, "colour"));
        }
    }

    private Optional<LogoPlace> logo(Settings settings) {
        if (!settings.isSection("logo")) {
            return Optional.empty();
        }
        try (Settings logo = settings.section("logo")) {
            return Optional.of(new LogoPlace(box(logo, format.edge()), logo.number("gap", 16, 0, 400)));
        }
    }

    private Text text(Settings settings) {
        try (settings) {
            List<Integer> sizes = sizes(settings);
            return new Text(
                    words(settings),
                    box(settings, format.edge()),
                    fonts(settings),
                    sizes.get(0),
                    sizes.get(sizes.size() - 1),
                    settings.number("lines", 1, 1, 20),
                    settings.parsed("leading", DesignFile::leading, "write a number from 1 to 3, such as 1.2")
                            .orElse(1.2),
                    colour(settings, "colour"),
                    settings.choice("across", Align.class, Align.START),
                    settings.choice("down", Align.class, Align.MIDDLE));
        }
    }

    private static double leading(String text) {
        double leading = Double.parseDouble(text);
        if (!(leading >= 1 && leading <= 3)) {
            throw new IllegalArgumentException(text);
        }
        return leading;
    }

    private static List<Word> words(Settings settings) {
        List<String> known = Arrays.stream(Word.values())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        List<Word> words = new ArrayList<>();
        for (String name : settings.texts("show", List.of())) {
            if (known.contains(name)) {
                words.add(Word.valueOf(name.toUpperCase(Locale.ROOT)));
            } else {
                settings.wrong("show", "a card cannot show '" + name + "'", Spelling.suggest(name, known));
            }
        }
        return words;
    }

    private List<String> fonts(Settings settings) {
        String name = settings.text("font").orElse("");
        if (!fonts.containsKey(name)) {
            settings.wrong(
                    "font", "there is no font '" + name + "' below 'fonts'", Spelling.suggest(name, fonts.keySet()));
        }
        return fonts.getOrDefault(name, List.of());
    }

    /** The largest and the smallest, or one. */
    private static List<Integer> sizes(Settings settings) {
        return numbers(settings, "size")
                .filter(sizes -> sizes.size() == 1 || sizes.size() == 2)
                .filter(sizes -> sizes.get(0) >= sizes.get(sizes.size() - 1))
                .filter(sizes -> sizes.get(sizes.size() - 1) >= 8 && sizes.get(0) <= 400)
                .orElseGet(() -> {
                    settings.wrong(
                            "size",
                            "'size' does not say how large the letters are",
                            "write the largest and the smallest size in pixels, such as [72, 40], or one size");
                    return List.of(40);
                });
    }

    private Box box(Settings settings, int edge) {
        return numbers(settings, "box")
                .filter(box -> box.size() == 4)
                .map(box -> new Box(box.get(0), box.get(1), box.get(2), box.get(3)))
                .filter(box -> isOnCard(box, edge))
                .orElseGet(() -> {
                    settings.wrong("box", "'box' is no part of the card", boxes(edge));
                    return new Box(0, edge, 1, 1);
                });
    }

    private boolean isOnCard(Box box, int edge) {
        return box.x() >= 0
                && box.y() >= edge
                && box.width() > 0
                && box.height() > 0
                && box.right() <= format.width()
                && box.bottom() <= format.height() - edge;
    }

    private String boxes(int edge) {
        return "write [left, top, width, height] in pixels, within " + format.width() + " by " + format.height()
                + (edge > 0
                        ? ", and for what is read " + edge + " from the top and the bottom, which X may cut off"
                        : "");
    }

    private static Optional<List<Integer>> numbers(Settings settings, String name) {
        List<String> texts = settings.texts(name, List.of());
        return texts.stream().allMatch(text -> text.matches("\\d{1,4}"))
                ? Optional.of(texts.stream().map(Integer::valueOf).toList())
                : Optional.empty();
    }
}
