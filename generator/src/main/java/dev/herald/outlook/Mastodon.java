package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A card below a post on Mastodon 4. From its own source ({@code card.tsx}, {@code components.scss}, {@code link_details_extractor.rb}): a picture that is wider than
 * high stands above the words at 1.91:1, any other beside them as a square; two lines of title or one; one line of description; above them the name of the
 * site and the day; below them "More from" the account of {@code fediverse:creator}, if that account names the site as one of its own. It reads Open Graph
 * only. Pictures: PNG, JPEG, GIF, WebP of at most 2 MB, more on some servers.
 */
public record Mastodon() implements Network {

    private static final double RATIO = 1.91;
    private static final Face TITLE = new Face(19, true);
    private static final Face WORDS = new Face(14, false);
    private static final int WIDE = 530;
    private static final int BESIDE = 410;
    private static final PictureRule PICTURE = new PictureRule("Mastodon", 1, 2 * PictureRule.MEGABYTE, true);

    @Override
    public String key() {
        return "mastodon";
    }

    @Override
    public String title() {
        return "Mastodon";
    }

    @Override
    public Piece show(PageHead page) {
        Optional<PagePicture> picture = PICTURE.shown(page);
        boolean large = picture.filter(PagePicture::isWide).isPresent();
        Frame frame = Frame.of(picture, large);
        int width = large ? WIDE : BESIDE;
        Optional<Crop> crop = picture.map(one -> one.middle(large ? RATIO : 1));
        Cutting title = new Lines(large ? 2 : 1, TITLE, width).of(page.titled("og:title"));
        Cutting words = new Lines(1, WORDS, width).of(page.first("og:description", "description"));
        return new Piece(
                this, frame, page, title, words, lines(page), List.of(), crop, notes(page, title, words, crop));
    }

    private static Map<Line, String> lines(PageHead page) {
        Map<Line, String> lines = new EnumMap<>(Line.class);
        lines.put(Line.SITE, page.site().isEmpty() ? page.host() : page.site());
        lines.put(Line.DATE, page.first("article:published_time").replaceFirst("T.*", ""));
        lines.put(Line.BY, page.first("fediverse:creator"));
        return lines;
    }

    private static List<Note> notes(PageHead page, Cutting title, Cutting words, Optional<Crop> crop) {
        Notes notes = new Notes().title(title).description(words).picture(page, PICTURE);
        if (crop.isPresent() && !page.picture().orElseThrow().isWide()) {
            notes.bad(
                    "the picture is not wider than high, so that it stands small beside the words",
                    "use one of 1200x630 pixels for a large card");
        }
        crop.ifPresent(notes::crop);
        return notes.all();
    }
}
