package dev.herald.card;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.picture.Pictures;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What cards of a theme are drawn with, for tests. */
record Drawing(Studio studio, Problems problems) {

    /**
     * @param blog its folder, perhaps with a theme of its own
     * @param settings lines of {@code site.yaml}
     */
    static Drawing of(Path blog, String settings) {
        return of(blog, settings, Foundry.JAVA);
    }

    static Drawing of(Path blog, String settings, Foundry foundry) {
        Problems problems = new Problems();
        String yaml = "title: The Herald notebook\nurl: https://example.com\n" + settings;
        SiteConfig config = SiteFile.parse(yaml, SiteDefaults.NONE, problems);
        Theme theme = Theme.load(blog, config);
        Pictures none = new Pictures(Map.of());
        return new Drawing(Studio.of(blog, config, theme, none, foundry, problems), problems);
    }

    /** A post's words. */
    static Words words(String language, String title) {
        return new Words(
                title,
                "The Herald notebook",
                "",
                "Mara Lindqvist",
                "November 3, 2026",
                Locale.forLanguageTag(language));
    }

    byte[] card(Format format, Words words) {
        return studio.paint(studio.design(format).orElseThrow(), words);
    }

    String missing(Words words) {
        return studio.missing(studio.design(Format.WIDE).orElseThrow(), words);
    }

    List<String> told() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
