package dev.herald.theme;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Families of fonts that computers and telephones have, so that nothing is loaded. Each names what macOS, Windows, Android and Linux bring. */
enum Font {
    /** Of the reader's own system. */
    SYSTEM("system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Liberation Sans\", Arial, sans-serif"),
    /** Books of the sixteenth century: Garamond, Palatino. */
    OLD_STYLE(
            "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, \"URW Palladio L\", \"Book Antiqua\", P052, Georgia, serif"),
    /** Newspapers and encyclopedias: Baskerville, Times, Charter. */
    TRANSITIONAL(
            "Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, \"Noto Serif\", \"Liberation Serif\", serif"),
    /** High contrast, for large headings: Didot, Bodoni. */
    DIDONE("Didot, \"Bodoni 72\", \"Bodoni MT\", \"Playfair Display\", \"URW Palladio L\", P052, Georgia, serif"),
    /** Sturdy feet, as on posters: Rockwell, Clarendon. */
    SLAB("Rockwell, \"Rockwell Nova\", \"Roboto Slab\", \"DejaVu Serif\", \"Sitka Small\", \"Noto Serif\", serif"),
    /** Drawn with a pen in mind: Gill, Optima, Frutiger. */
    HUMANIST(
            "Seravek, \"Gill Sans Nova\", Ubuntu, Calibri, \"DejaVu Sans\", \"Noto Sans\", source-sans-pro, sans-serif"),
    /** Drawn with compasses: Futura, Avenir. */
    GEOMETRIC(
            "Avenir, \"Avenir Next\", Montserrat, Corbel, \"URW Gothic\", source-sans-pro, \"Noto Sans\", sans-serif"),
    /** Plain and even: Helvetica, Univers. */
    GROTESQUE(
            "\"Helvetica Neue\", Helvetica, Inter, Roboto, \"Arial Nova\", \"Nimbus Sans\", Arial, \"Noto Sans\", sans-serif"),
    /** Soft corners. */
    ROUNDED(
            "ui-rounded, \"Hiragino Maru Gothic ProN\", Quicksand, Comfortaa, Manjari, \"Arial Rounded MT Bold\", Calibri, sans-serif"),
    /** Every letter of one width, as on a typewriter or in code. */
    MONOSPACE(
            "ui-monospace, \"SF Mono\", \"Cascadia Mono\", Menlo, Consolas, \"Liberation Mono\", \"DejaVu Sans Mono\", monospace");

    private final String css;

    Font(String css) {
        this.css = css;
    }

    static Optional<Font> of(String name) {
        return Arrays.stream(values())
                .filter(font -> Choice.lower(font).equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Choice::lower).toList();
    }

    /** What templates see: the name, and what stands after {@code font-family:}. */
    Map<String, Object> plain() {
        return Map.of("name", Choice.lower(this), "css", css);
    }
}
