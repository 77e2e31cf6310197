package dev.herald.theme;

import dev.herald.theme.Sheets.Worn;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page's head has of the theme's style sheets besides those that every page needs.
 *
 * @param links of the large ones, each on a line
 * @param styles what stands in the small ones
 */
public record Dress(String links, String styles) {

    static Dress of(String html, List<Worn> sheets) {
        List<Worn> needed =
                sheets.stream().filter(sheet -> html.contains(sheet.mark())).toList();
        return new Dress(
                needed.stream().map(Worn::link).collect(Collectors.joining()),
                needed.stream().map(Worn::style).collect(Collectors.joining()));
    }
}
