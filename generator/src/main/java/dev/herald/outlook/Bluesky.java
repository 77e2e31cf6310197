package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A card below a post on Bluesky. From the app's own source (bluesky-social/social-app, {@code ExternalEmbed}): a picture at 1.91:1, three lines of title, two
 * of description or four where there is no picture, one of the host. The card holds what its poster sends; the app and Herald both take title, description
 * and picture from Open Graph. The widths are those of its web page.
 */
public record Bluesky() implements Network {

    private static final double RATIO = 1.91;
    private static final Lines TITLE = new Lines(3, new Face(15, true), 482);
    private static final Face WORDS = new Face(13, false);
    private static final PictureRule PICTURE = new PictureRule("Bluesky", 1, 20 * PictureRule.MEGABYTE, true);

    @Override
    public String key() {
        return "bluesky";
    }

    @Override
    public String title() {
        return "Bluesky";
    }

    @Override
    public Piece show(PageHead page) {
        Optional<PagePicture> picture = PICTURE.shown(page);
        Optional<Crop> crop = picture.map(one -> one.middle(RATIO));
        Cutting title = TITLE.of(page.titled("og:title", "twitter:title"));
        Lines lines = new Lines(crop.isPresent() ? 2 : 4, WORDS, 482);
        Cutting words = lines.of(page.first("og:description", "twitter:description", "description"));
        Notes notes = new Notes().title(title).description(words).picture(page, PICTURE);
        crop.ifPresent(notes::crop);
        return new Piece(
                this,
                Frame.of(picture, true),
                page,
                title,
                words,
                Map.of(Line.HOST, page.host()),
                List.of(),
                crop,
                notes.all());
    }
}
