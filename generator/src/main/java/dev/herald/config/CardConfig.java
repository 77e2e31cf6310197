package dev.herald.config;

import java.util.List;

/**
 * Whether pages without a picture of their own have social cards.
 *
 * @param drawn whether they do; default true
 * @param fonts files in the blog's folder for letters that Herald's own fonts do not have, the best first
 */
public record CardConfig(boolean drawn, List<String> fonts) {

    public CardConfig {
        fonts = List.copyOf(fonts);
    }

    /** {@code true}, {@code false}, or a section with {@code fonts}. */
    static CardConfig of(Settings site) {
        if (!site.isSection("cards")) {
            return new CardConfig(site.flag("cards", true), List.of());
        }
        try (Settings cards = site.section("cards")) {
            return new CardConfig(true, cards.texts("fonts", List.of()));
        }
    }
}
