package dev.herald.theme;

import dev.herald.config.Value;
import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import dev.herald.site.Addresses;
import dev.herald.theme.Published.Asset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The style sheets that only some pages need, as {@code sheets} in {@code theme.yaml} names them: each with a text that is in the HTML of a page that does, such
 * as {@code code.css: <pre}.
 *
 * @param marks by the path below {@code assets/}, in whose order they are linked
 */
record Sheets(Map<String, String> marks) {

    private static final String KEY = "sheets";
    private static final String EXAMPLE = "'code.css: <pre'";

    Sheets {
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    /** Reads every {@code theme.yaml} of the chain; a nearer one counts. */
    static Sheets of(Roots roots, Set<String> assets, Problems problems) {
        Map<String, String> marks = new TreeMap<>();
        for (ThemeFile file : roots.all("theme.yaml")) {
            Value written =
                    file.fields(new Problems()).get(KEY).orElse(Value.Fields.NONE); // YAML's faults are told elsewhere
            if (written instanceof Value.Fields sheets) {
                sheets.fields()
                        .forEach((sheet, field) -> mark(file.name(), sheet, field, assets, problems)
                                .ifPresent(mark -> marks.putIfAbsent(sheet, mark)));
            } else {
                problems.error(
                        file.name(), written.line(), "'sheets' is not a list of style sheets", "write " + EXAMPLE);
            }
        }
        return new Sheets(marks);
    }

    private static Optional<String> mark(
            String file, String sheet, Value.Field field, Set<String> assets, Problems problems) {
        if (!assets.contains(sheet)) {
            problems.error(
                    file, field.line(), "the theme has no file assets/" + sheet, Spelling.suggest(sheet, assets));
            return Optional.empty();
        }
        if (field.value() instanceof Value.Scalar mark && !mark.text().isEmpty()) {
            return Optional.of(mark.text());
        }
        problems.error(
                file,
                field.line(),
                "'" + sheet + "' does not say which pages need it",
                "write a text that is in their HTML, such as " + EXAMPLE);
        return Optional.empty();
    }

    /** How pages have them. */
    Wardrobe wardrobe(Map<String, Asset> assets, Addresses addresses) {
        List<Dress> pieces = marks.keySet().stream()
                .map(sheet -> piece(assets.get(sheet), addresses))
                .toList();
        return new Wardrobe(new Marks(List.copyOf(marks.values())), pieces);
    }

    /** A small one stands in the page itself. */
    private static Dress piece(Asset sheet, Addresses addresses) {
        return sheet.inlineStyle()
                .map(style -> new Dress("", style))
                .orElseGet(() -> new Dress(link(sheet, addresses), ""));
    }

    private static String link(Asset sheet, Addresses addresses) {
        String integrity =
                sheet.integrity().map(hash -> " integrity=\"" + hash + "\"").orElse("");
        return "<link rel=\"stylesheet\" href=\"" + addresses.path(sheet.route()) + "\"" + integrity + ">\n";
    }
}
