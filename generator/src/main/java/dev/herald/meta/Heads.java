package dev.herald.meta;

import dev.herald.channel.StandardSite;
import dev.herald.config.SiteConfig;
import dev.herald.picture.Pictures;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Image;
import dev.herald.site.Listings;
import dev.herald.site.Page;
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
    private final Titles titles;
    private final OpenGraph openGraph;
    private final Card card;
    private final Alternates alternates;
    private final Profiles profiles;
    private final Records records;
    private final JsonLd data;

    /** @param pictures among the blog's files, of which the head says the sizes */
    public Heads(SiteConfig config, Theme theme, Pictures pictures) {
        Gallery gallery = Gallery.of(config, pictures);
        this.config = config;
        this.addresses = new Addresses(config);
        this.illustration = new Illustration(config, pictures, gallery);
        this.usual = config.publisher().picture().map(picture -> gallery.picture(picture.path(), picture.alt()));
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
                illustration.of(page, body),
                usual);
    }
}
