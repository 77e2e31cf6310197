package dev.herald.card;

import dev.herald.cache.Cache;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.picture.Logo;
import dev.herald.picture.Pictures;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.theme.Resource;
import dev.herald.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All that the cards of a blog are made with: the theme's designs, fonts, the logo. */
final class Studio {

    private static final String VERSION = "1"; // of the way in which cards are drawn

    private final Map<Format, Design> designs;
    private final Shelf shelf;
    private final Optional<byte[]> logo;
    private final Map<Format, String> digests;

    private Studio(Map<Format, Design> designs, Shelf shelf, Optional<byte[]> logo) {
        this.designs = designs;
        this.shelf = shelf;
        this.logo = logo;
        Map<Format, String> made = new EnumMap<>(Format.class);
        String stamp = logo.map(Cache::hash).orElse("");
        designs.forEach((format, design) ->
                made.put(format, Cache.key(VERSION, format.name(), design.key(), shelf.digest(design), stamp)));
        this.digests = made;
    }

    static Studio of(Path blog, SiteConfig config, Theme theme, Pictures pictures, Foundry foundry, Problems problems) {
        Map<Format, Design> designs = designs(theme, problems);
        Map<String, FontFile> fonts = new HashMap<>();
        designs.values().removeIf(design -> !find(design, theme, fonts, problems));
        Shelf shelf = new Shelf(fonts, own(blog, config, problems), foundry, problems);
        return new Studio(designs, shelf, logo(config, pictures));
    }

    /** Whether there are all fonts of a design. */
    private static boolean find(Design design, Theme theme, Map<String, FontFile> fonts, Problems problems) {
        boolean all = true;
        for (Design.Text text : design.texts()) {
            all &= !text.fonts().isEmpty();
            for (String name : text.fonts()) {
                Optional<FontFile> font = FontFile.of(theme, name);
                font.ifPresent(file -> fonts.put(name, file));
                if (font.isEmpty()) {
                    problems.add(noFont(theme, design.format(), name));
                    all = false;
                }
            }
        }
        return all;
    }

    private static Map<Format, Design> designs(Theme theme, Problems problems) {
        Map<Format, Design> designs = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            theme.resource(format.file())
                    .ifPresent(file -> designs.put(format, DesignFile.read(format, file, accent(theme), problems)));
        }
        return designs;
    }

    /** The light one of two: a card is light, whatever its reader prefers. */
    private static Optional<String> accent(Theme theme) {
        Object accent = theme.settings().get("accent");
        Object light = accent instanceof Map<?, ?> both ? both.get("light") : accent;
        return Optional.ofNullable(light).map(Object::toString).filter(text -> text.matches("#[0-9a-fA-F]{6}"));
    }

    private static Problem noFont(Theme theme, Format format, String name) {
        return Problem.error(
                theme.resource(format.file()).map(Resource::name).orElse(format.file()),
                0,
                "there is no font '" + name + "'",
                "put it into the theme's folder fonts/, or name one that comes with Herald");
    }

    private static List<FontFile> own(Path blog, SiteConfig config, Problems problems) {
        List<FontFile> own = new ArrayList<>();
        int index = 0;
        for (String name : config.cards().fonts()) {
            int line = Math.max(config.line("cards.fonts." + index++), config.line("cards.fonts"));
            try {
                Path file = blog.resolve(name).toRealPath();
                if (file.startsWith(blog.toRealPath())) {
                    own.add(FontFile.of(name, Files.readAllBytes(file)));
                } else {
                    problems.error(
                            SiteFile.NAME,
                            line,
                            "the font '" + name + "' is not in the blog's folder",
                            "put a copy of it into theme/fonts/");
                }
            } catch (IOException | InvalidPathException absent) {
                problems.error(
                        SiteFile.NAME,
                        line,
                        "the font '" + name + "' cannot be read",
                        "write the path of a .ttf or .otf file from the blog's folder, such as theme/fonts/NotoSansJP-Regular.ttf");
            }
        }
        return own;
    }

    private static Optional<byte[]> logo(SiteConfig config, Pictures pictures) {
        return config.publisher().logo().flatMap(pictures::file).flatMap(file -> {
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException unreadable) { // told where the file is copied
                return Optional.empty();
            }
        });
    }

    Optional<Design> design(Format format) {
        return Optional.ofNullable(designs.get(format));
    }

    /** Names a card by all that it is made of. */
    String key(Design design, Words words) {
        return Cache.key(
                digests.get(design.format()),
                words.title(),
                words.site(),
                words.tagline(),
                words.authors(),
                words.date(),
                words.language().toLanguageTag());
    }

    /** The characters that no font has; "" if the card can be drawn. */
    String missing(Design design, Words words) {
        return painter().missing(design, words);
    }

    byte[] paint(Design design, Words words) {
        return painter().paint(design, words);
    }

    Typesetter typesetter(List<String> fonts, Locale language) {
        return shelf.typesetter(fonts, language);
    }

    private Painter painter() {
        return new Painter(this::typesetter, logo.flatMap(Logo::read));
    }
}
