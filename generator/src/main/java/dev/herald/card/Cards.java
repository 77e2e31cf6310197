package dev.herald.card;

import dev.herald.cache.Cache;
import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.picture.Pictures;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.site.Addresses;
import dev.herald.site.Image;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The social cards of a blog: a picture for each post and page that has none of its own, in the theme's design. A card is drawn when somebody asks for it and
 * it was not kept from an earlier build. Thread-safe.
 */
public final class Cards {

    /** Where cards are published; their names say what they show. */
    public static final String FOLDER = "/cards/";

    private static final String KIND = "card";
    private static final int NAME = 16; // digits of a file's name
    private static final byte PNG = (byte) 0x89; // how one begins; what is kept for a card that has no font is text

    private final SiteConfig config;
    private final Theme theme;
    private final Studio studio;
    private final Cache cache;
    private final BiConsumer<Route, byte[]> files;
    private final Unreadable unreadable = new Unreadable();
    private final Map<String, Tried> known = new ConcurrentHashMap<>();
    private final Map<String, Set<Route>> drawn = new ConcurrentHashMap<>(); // by file
    private final Set<String> undrawn = ConcurrentHashMap.newKeySet();

    private Cards(SiteConfig config, Theme theme, Studio studio, Cache cache, BiConsumer<Route, byte[]> files) {
        this.config = config;
        this.theme = theme;
        this.studio = studio;
        this.cache = cache;
        this.files = files;
    }

    /**
     * The cards of a blog.
     *
     * @param blog its folder, with its fonts
     * @param pictures among its files, of which one may be its logo
     * @param files gets each card that a page has, by its place on the site
     * @param problems gets what is wrong with designs and fonts
     */
    public static Cards of(
            Path blog,
            SiteConfig config,
            Theme theme,
            Pictures pictures,
            BiConsumer<Route, byte[]> files,
            Problems problems) {
        Studio studio = Studio.of(blog, config, theme, pictures, Foundry.JAVA, problems);
        return new Cards(config, theme, studio, Cache.of(blog), files);
    }

    /** The card of a post or page; nothing if the blog wants none, the theme has no design, or no font has a letter of it. */
    public Optional<CardImage> of(Post post) {
        if (!config.cards().drawn()) {
            return Optional.empty();
        }
        boolean dated = post.kind() == Post.Kind.POST;
        Words words = new Words(
                tidy(post.title()),
                tidy(config.title()),
                dated ? "" : tagline(),
                dated ? tidy(names(post.authors())) : "",
                post.date()
                        .filter(date -> dated)
                        .map(date -> tidy(theme.date(post.language(), date.toLocalDate())))
                        .orElse(""),
                post.language());
        return image(words, post.file());
    }

    /** The card of the blog itself. */
    public Optional<CardImage> ofSite() {
        Words words = new Words(tidy(config.title()), "", tagline(), "", "", config.language());
        return image(words, SiteFile.NAME);
    }

    /**
     * The cards that were asked for of a text, or of the blog itself; nothing if one of them could not be drawn.
     *
     * @param file of the text, or {@code site.yaml}
     */
    public Optional<List<Route>> drawn(String file) {
        return Optional.of(drawn.getOrDefault(file, Set.of()).stream().sorted().toList())
                .filter(all -> !undrawn.contains(file));
    }

    /** What would help the cards that could not be drawn; asked for once all were. */
    public List<Problem> problems() {
        return unreadable.problems(config);
    }

    private String tagline() {
        return tidy(config.description().orElse(""));
    }

    private static String names(List<Author> authors) {
        return authors.stream().map(Author::name).collect(Collectors.joining(", "));
    }

    /** On one line, without what is not seen at an edge of it. */
    private static String tidy(String text) {
        String composed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
        return composed.replaceAll("[\\s\\p{Cntrl}]+", " ")
                .replaceAll("[\\ufe0e\\ufe0f]", "")
                .strip();
    }

    private Optional<CardImage> image(Words words, String file) {
        return image(Format.WIDE, words, file).map(wide -> new CardImage(wide, image(Format.SQUARE, words, file)));
    }

    private Optional<Image> image(Format format, Words words, String file) {
        Optional<Design> design =
                studio.design(format).filter(found -> config.cards().drawn());
        if (design.isEmpty()) {
            return Optional.empty();
        }
        String key = studio.key(design.get(), words);
        Route route = new Route(FOLDER + key.substring(0, NAME) + ".png");
        Tried tried = known.computeIfAbsent(key, one -> tried(one, design.get(), words, route));
        if (!tried.missing().isEmpty()) {
            unreadable.add(file, tried.missing(), words.language());
        }
        if (tried.drawn()) {
            drawn.computeIfAbsent(file, one -> ConcurrentHashMap.newKeySet()).add(route);
        } else {
            undrawn.add(file);
        }
        return tried.drawn()
                ? Optional.of(new Image(
                        new Addresses(config).path(route),
                        alt(words),
                        Optional.of(new Image.Size(format.width(), format.height(), "image/png"))))
                : Optional.empty();
    }

    private String alt(Words words) {
        return words.site().isEmpty()
                ? words.title()
                : theme.sentence(words.language(), "card", words.title(), words.site());
    }

    /** @param missing the characters that no font has */
    private record Tried(boolean drawn, String missing) {}

    private Tried tried(String key, Design design, Words words, Route route) {
        try {
            byte[] card = cache.get(KIND, key, () -> draw(design, words));
            if (card[0] == PNG) {
                files.accept(route, card);
                return new Tried(true, "");
            }
            return new Tried(false, new String(card, StandardCharsets.UTF_8));
        } catch (NoGraphics fault) {
            unreadable.add(fault);
            return new Tried(false, "");
        }
    }

    private byte[] draw(Design design, Words words) {
        String missing = studio.missing(design, words);
        return missing.isEmpty() ? studio.paint(design, words) : missing.getBytes(StandardCharsets.UTF_8);
    }
}
