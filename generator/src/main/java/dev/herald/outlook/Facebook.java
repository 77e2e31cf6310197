package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A shared page on Facebook. Documented by Meta ("Images in Link Shares"): at 1.91:1 from 600x315 pixels on, a small square below that, at least 200x200, at
 * most 8 MB. Not documented, but seen: the host in capitals, two lines of title, and a line of description only where the title takes one line.
 */
public record Facebook() implements Network {

    private static final double RATIO = 1.91;
    private static final Face TITLE = new Face(17, true);
    private static final Face WORDS = new Face(15, false);
    private static final PictureRule PICTURE = new PictureRule("Facebook", 200, 8 * PictureRule.MEGABYTE, true);

    @Override
    public String key() {
        return "facebook";
    }

    @Override
    public String title() {
        return "Facebook";
    }

    @Override
    public Piece show(PageHead page) {
        Optional<PagePicture> picture = PICTURE.shown(page);
        boolean large = picture.filter(one -> one.isAtLeast(600, 315)).isPresent();
        Frame frame = Frame.of(picture, large);
        int width = large ? 464 : 318;
        Lines lines = new Lines(2, TITLE, width);
        Optional<Crop> crop = picture.map(one -> one.middle(large ? RATIO : 1));
        String said = page.titled("og:title");
        String about = page.first("og:description", "description");
        Cutting title = lines.of(said);
        Cutting words = lines.needed(said) > 1 ? Cutting.hidden(about) : new Lines(1, WORDS, width).of(about);
        Map<Line, String> host = Map.of(Line.HOST, page.host().toUpperCase(Locale.ROOT));
        List<Note> notes = notes(page, title, words, crop, large);
        return new Piece(this, frame, page, title, words, host, List.of(), crop, notes);
    }

    private static List<Note> notes(PageHead page, Cutting title, Cutting words, Optional<Crop> crop, boolean large) {
        Notes notes = new Notes().title(title).description(words).picture(page, PICTURE);
        if (crop.isPresent() && !large) {
            notes.bad(
                    "the picture has " + page.picture().orElseThrow().pixels()
                            + ", and Facebook shows less than 600x315 as a small square",
                    "use one of 1200x630 pixels");
        }
        crop.ifPresent(notes::crop);
        return notes.all();
    }
}
