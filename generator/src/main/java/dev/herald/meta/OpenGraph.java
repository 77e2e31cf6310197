package dev.herald.meta;

import dev.herald.card.CardImage;
import dev.herald.config.SiteConfig;
import dev.herald.site.Addresses;
import dev.herald.site.Image;
import dev.herald.site.Listings;
import dev.herald.site.Post;
import dev.herald.site.Term;
import dev.herald.theme.Head.Property;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What link previews show (ogp.me; the namespaces {@code article} and {@code profile}). */
final class OpenGraph {

    private final SiteConfig config;
    private final Addresses addresses;

    OpenGraph(SiteConfig config) {
        this.config = config;
        this.addresses = new Addresses(config);
    }

    /** The picture that previews can show: they know PNG and JPEG, and none knows SVG. */
    static Optional<Image> picture(Subject subject) {
        return subject.picture()
                .filter(image -> !image.isDrawing())
                .or(() -> subject.card().map(CardImage::wide))
                .or(() -> subject.usual().filter(image -> !image.isDrawing()));
    }

    List<Property> of(Subject subject) {
        List<Property> properties = new ArrayList<>();
        page(subject, properties);
        languages(subject, properties);
        picture(subject).ifPresent(image -> picture(image, properties));
        subject.post().ifPresent(post -> article(post, subject.standing(), properties));
        properties.removeIf(property -> property.content().isBlank());
        return properties;
    }

    private void page(Subject subject, List<Property> properties) {
        properties.add(new Property("og:type", type(subject)));
        properties.add(new Property("og:title", subject.name()));
        properties.add(new Property("og:description", subject.description()));
        properties.add(new Property("og:url", subject.address()));
        properties.add(new Property("og:site_name", config.title()));
    }

    private static String type(Subject subject) {
        if (subject.post().isPresent()) {
            return "article";
        }
        return subject.owner().isPresent() ? "profile" : "website";
    }

    private static void languages(Subject subject, List<Property> properties) {
        Optional<String> own = Territories.locale(subject.language());
        own.ifPresent(locale -> properties.add(new Property("og:locale", locale)));
        Alternates.translations(subject.page()).stream()
                .flatMap(post -> Territories.locale(post.language()).stream())
                .filter(locale -> own.filter(locale::equals).isEmpty())
                .distinct()
                .forEach(locale -> properties.add(new Property("og:locale:alternate", locale)));
    }

    private static void picture(Image image, List<Property> properties) {
        properties.add(new Property("og:image", image.src()));
        image.size().ifPresent(size -> {
            properties.add(new Property("og:image:type", size.type()));
            properties.add(new Property("og:image:width", Integer.toString(size.width())));
            properties.add(new Property("og:image:height", Integer.toString(size.height())));
        });
        properties.add(new Property("og:image:alt", image.alt()));
    }

    /** An author is the address of a profile, never a name (ogp.me, "article"). */
    private void article(Post post, Standing standing, List<Property> properties) {
        standing.published().ifPresent(time -> properties.add(new Property("article:published_time", iso(time))));
        standing.modified().ifPresent(time -> properties.add(new Property("article:modified_time", iso(time))));
        post.authors().stream()
                .map(Listings::term)
                .map(Term::route)
                .forEach(route -> properties.add(new Property("article:author", addresses.absolute(route))));
        post.tags().forEach(tag -> properties.add(new Property("article:tag", tag.name())));
    }

    static String iso(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
