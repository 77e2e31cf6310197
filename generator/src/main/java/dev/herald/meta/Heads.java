package dev.herald.meta;

import dev.herald.card.CardImage;
import dev.herald.card.Cards;
import dev.herald.channel.StandardSite;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.picture.Pictures;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Image;
import dev.herald.site.Listings;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.theme.Head;
import dev.herald.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands in the head of each page, for search engines, link previews and the social web. */
public final class Heads {

    private final SiteConfig config;
    private final Addresses addresses;
    private final Illustration illustration;
    private final Optional<Image> usual;
    private final Cards cards;
    private final Titles titles;
    private final OpenGraph openGraph;
    private final Card card;
    private final Alternates alternates;
    private final Profiles profiles;
    private final Records records;
    private final JsonLd data;

    /**
     * @param pictures among the blog's files, of which the head says the sizes
     * @param cards for pages without a picture
     */
    public Heads(SiteConfig config, Theme theme, Pictures pictures, Cards cards) {
        Gallery gallery = Gallery.of(config, pictures);
        this.config = config;
        this.addresses = new Addresses(config);
        this.illustration = new Illustration(config, pictures, gallery);
        this.usual = config.publisher().picture().map(picture -> gallery.picture(picture.path(), picture.alt()));
        this.cards = cards;
        this.titles = new Titles(config, theme);
        this.openGraph = new OpenGraph(config);
        this.card = new Card(config, theme);
        this.alternates = new Alternates(config);
        this.profiles = new Profiles(config);
        this.records = new Records(StandardSite.of(config));
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
                records.of(subject),
                Mark.of(subject),
                data.of(subject));
    }

    /** The picture that previews of a page show, with its whole address, if it has one or the blog has a usual one. */
    public Optional<Image> picture(Page page, Locale language, Optional<Body> body) {
        return OpenGraph.picture(subject(page, language, body));
    }

    /** The cards of a page whose head was made; nothing if one of them could not be drawn. */
    public Optional<List<Route>> cards(Page page) {
        return cards.drawn(Standing.text(page).map(Post::file).orElse(SiteFile.NAME));
    }

    Subject subject(Page page, Locale language, Optional<Body> body) {
        Standing standing = Standing.of(page, config);
        Optional<Image> picture = illustration.of(page, body);
        return new Subject(
                page,
                language,
                standing,
                standing.canonical().orElseGet(() -> addresses.absolute(page.route())),
                titles.own(page, language),
                titles.description(page, language, body),
                body,
                picture,
                card(page, picture),
                usual);
    }

    /** A drawing is shown on the page, but by no network. Lists have the usual picture, if there is one. Nobody shares the page for missing addresses. */
    private Optional<CardImage> card(Page page, Optional<Image> picture) {
        boolean shown = picture.filter(image -> !image.isDrawing()).isPresent();
        if (shown || page.route().equals(Listings.NOT_FOUND)) {
            return Optional.empty();
        }
        Optional<Post> text = Standing.text(page);
        Optional<CardImage> card =
                text.isPresent() ? cards.of(text.get()) : usual.isPresent() ? Optional.empty() : cards.ofSite();
        return card.map(image -> image.on(addresses.absolute(Route.HOME)));
    }
}
