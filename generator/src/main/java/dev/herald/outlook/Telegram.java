package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A link in a chat of Telegram: a bar, the name of the site, the title, the description, the picture below them. Nothing of it is documented; seen: a wide
 * picture is large and whole, and the words are cut nowhere that a blog's description reaches.
 */
public record Telegram() implements Network {

    private static final PictureRule PICTURE = new PictureRule("Telegram", 1, 5 * PictureRule.MEGABYTE, true);

    @Override
    public String key() {
        return "telegram";
    }

    @Override
    public String title() {
        return "Telegram";
    }

    @Override
    public Piece show(PageHead page) {
        Optional<Crop> crop = page.picture().map(picture -> Crop.WHOLE);
        boolean large = page.picture().filter(PagePicture::isWide).isPresent();
        Cutting title = Cutting.whole(page.titled("og:title", "twitter:title"));
        Cutting words = Cutting.whole(page.first("og:description", "description"));
        return new Piece(
                this,
                crop.isEmpty() ? Frame.BARE : large ? Frame.LARGE : Frame.SMALL,
                page,
                title,
                words,
                Map.of(Line.SITE, page.site().isEmpty() ? page.host() : page.site()),
                List.of(),
                crop,
                new Notes()
                        .title(title)
                        .description(words)
                        .picture(page, PICTURE)
                        .all());
    }
}
