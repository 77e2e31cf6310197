package dev.herald.meta;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Image;
import dev.herald.site.Image.Size;
import dev.herald.site.Listings;
import dev.herald.site.Page;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.theme.Head;
import dev.herald.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in the head of each page, for search engines, link previews and the social web. */
public final class Heads {

    /** About what search engines show. */
    private static final int LONGEST_DESCRIPTION = 160;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CHARACTER = Pattern.compile("\\X"); // with its accents, or a whole emoji

    private final SiteConfig config;
    private final Addresses addresses;
    private final Gallery gallery;
    private final Optional<Image> usual;
    private final Titles titles;
    private final OpenGraph openGraph;
    private final Card card;
    private final Alternates alternates;
    private final Profiles profiles;
    private final JsonLd data;

    public Heads(SiteConfig config, Theme theme) {
        this(config, theme, path -> Optional.empty());
    }

    /** @param sizes what was measured of a picture that {@code site.yaml} names, by its path as it stands there */
    public Heads(SiteConfig config, Theme theme, Function<String, Optional<Size>> sizes) {
        this.config = config;
        this.addresses = new Addresses(config);
        this.gallery = Gallery.of(config, sizes);
        this.usual = config.publisher().picture().map(picture -> gallery.picture(picture.path(), picture.alt()));
        this.titles = new Titles(config, theme);
        this.openGraph = new OpenGraph(config);
        this.card = new Card(config, theme);
        this.alternates = new Alternates(config);
        this.profiles = new Profiles(config);
        this.data = new JsonLd(config, theme, gallery);
    }

    /** What stands in the head of a page. */
    public Head of(Page page, Locale language, Optional<Body> body) {
        Subject subject = subject(page, language, body);
        boolean found = !page.route().equals(Listings.NOT_FOUND); // nobody shares a page that is not there
        return new Head(
                titles.title(page, language),
                subject.name(),
                subject.description(),
                subject.standing().canonical(),
                subject.standing().indexed(),
                Robots.of(subject),
                alternates.of(page),
                found ? openGraph.of(subject) : List.of(),
                found ? card.of(subject) : List.of(),
                found ? Profiles.creators(subject) : List.of(),
                found ? profiles.me(subject) : List.of(),
                data.of(subject));
    }

    Subject subject(Page page, Locale language, Optional<Body> body) {
        Standing standing = Standing.of(page, config);
        return new Subject(
                page,
                language,
                standing,
                standing.canonical().orElseGet(() -> addresses.absolute(page.route())),
                titles.own(page, language),
                titles.description(page, language, body),
                body,
                picture(page),
                usual);
    }

    private Optional<Image> picture(Page page) {
        Optional<Author> owner = page instanceof TermPage term ? term.author() : Optional.empty();
        return Standing.text(page)
                .flatMap(Post::image)
                .map(this::whole)
                .or(() -> owner.flatMap(this::portrait))
                .filter(Heads::hasAddress);
    }

    /** Nobody can fetch a {@code data:} address. */
    private static boolean hasAddress(Image image) {
        return image.src().startsWith("https://") || image.src().startsWith("http://");
    }

    private Optional<Image> portrait(Author author) {
        return author.picture().map(path -> gallery.picture(path, author.name()));
    }

    private Image whole(Image image) {
        return new Image(Addresses.absolute(addresses.absolute(Route.HOME), image.src()), image.alt(), image.size());
    }

    /** The beginning of a text, cut at a word; in scripts without spaces, between two characters as readers see them. */
    public static String beginning(Body body) {
        String text = SPACES.splitAsStream(body.text().strip())
                .limit(LONGEST_DESCRIPTION) // so many words are longer than that
                .collect(Collectors.joining(" "));
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
        return text.substring(0, space > LONGEST_DESCRIPTION / 2 ? space : lastCharacter(text)) + "…";
    }

    private static int lastCharacter(String text) {
        Matcher character = CHARACTER.matcher(text);
        int end = 0;
        while (character.find() && character.end() < LONGEST_DESCRIPTION) {
            end = character.end();
        }
        return end;
    }
}
