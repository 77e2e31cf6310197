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

/** What stands in the head of each page, for search engines, link previews and the social web. */
public final class Heads {

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
                .map(image -> image.on(addresses.absolute(Route.HOME)))
                .or(() -> owner.flatMap(this::portrait))
                .filter(Image::isOnTheWeb);
    }

    private Optional<Image> portrait(Author author) {
        return author.picture().map(path -> gallery.picture(path, author.name()));
    }
}
