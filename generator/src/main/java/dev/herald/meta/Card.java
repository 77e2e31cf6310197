package dev.herald.meta;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.site.Image;
import dev.herald.site.Post;
import dev.herald.theme.Head.Property;
import dev.herald.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What X (developer.x.com, "Cards markup") and Slack show besides what they take from Open Graph: title, description and picture are not said twice.
 */
final class Card {

    private static final int LEAST_WIDTH = 300; // of a large picture, in pixels
    private static final int LEAST_HEIGHT = 157;
    private static final double LEAST_RATIO = 1.5; // it is cut to 2:1; what is nearer to a square loses too much

    private final SiteConfig config;
    private final Theme theme;

    Card(SiteConfig config, Theme theme) {
        this.config = config;
        this.theme = theme;
    }

    List<Property> of(Subject subject) {
        List<Property> properties = new ArrayList<>();
        Optional<Image> picture = OpenGraph.picture(subject);
        boolean large = picture.flatMap(Image::size).filter(Card::isLarge).isPresent();
        properties.add(new Property("twitter:card", large ? "summary_large_image" : "summary"));
        config.publisher().x().ifPresent(x -> properties.add(new Property("twitter:site", x)));
        subject.authors().stream()
                .flatMap(author -> author.x().stream())
                .limit(1)
                .forEach(x -> properties.add(new Property("twitter:creator", x)));
        picture.map(Image::alt)
                .filter(alt -> !alt.isBlank())
                .ifPresent(alt -> properties.add(new Property("twitter:image:alt", alt)));
        subject.post().ifPresent(post -> labels(post, subject, properties));
        return properties;
    }

    private static boolean isLarge(Image.Size size) {
        return size.width() >= LEAST_WIDTH
                && size.height() >= LEAST_HEIGHT
                && size.width() >= LEAST_RATIO * size.height();
    }

    /** Slack shows two of them below its preview. */
    private void labels(Post post, Subject subject, List<Property> properties) {
        List<Property> labels = new ArrayList<>();
        if (!post.authors().isEmpty()) {
            String names = post.authors().stream().map(Author::name).collect(Collectors.joining(", "));
            int number = post.authors().size();
            labels.add(new Property(theme.word(subject.language(), "author", number), names));
        }
        subject.body()
                .ifPresent(body -> labels.add(new Property(
                        theme.word(subject.language(), "reading-time", 1),
                        theme.word(subject.language(), "duration", body.minutes()))));
        for (int at = 1; at <= labels.size(); at++) {
            properties.add(new Property("twitter:label" + at, labels.get(at - 1).name()));
            properties.add(new Property("twitter:data" + at, labels.get(at - 1).content()));
        }
    }
}
