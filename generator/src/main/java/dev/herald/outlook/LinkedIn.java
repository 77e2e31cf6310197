package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shared page on LinkedIn. Documented by its help ("Make your website shareable on LinkedIn"): {@code og:title}, {@code og:image} of 1200x627 pixels at
 * 1.91:1 and at most 5 MB; narrower than 401 pixels it is a thumbnail on the left. Not documented, but seen: two lines of title, the host, no description.
 * Posts that nobody pays for may show the thumbnail in any case.
 */
public record LinkedIn() implements Network {

    private static final double RATIO = 1.91;
    private static final int LEAST = 401;
    private static final Face TITLE = new Face(14, true);
    private static final PictureRule PICTURE = new PictureRule("LinkedIn", 1, 5 * PictureRule.MEGABYTE, false);

    @Override
    public String key() {
        return "linkedin";
    }

    @Override
    public String title() {
        return "LinkedIn";
    }

    @Override
    public Piece show(PageHead page) {
        Optional<PagePicture> picture = PICTURE.shown(page);
        boolean large = picture.filter(one -> one.isAtLeast(LEAST, 0)).isPresent();
        Frame frame = Frame.of(picture, large);
        Optional<Crop> crop = picture.map(one -> one.middle(large ? RATIO : 1.78));
        Cutting title = new Lines(2, TITLE, large ? 526 : 398).of(page.titled("og:title"));
        Cutting words = Cutting.hidden(page.first("og:description", "description"));
        Map<Line, String> lines = Map.of(Line.HOST, page.host());
        List<Note> notes = notes(page, title, crop);
        return new Piece(this, frame, page, title, words, lines, List.of(), crop, notes);
    }

    private static List<Note> notes(PageHead page, Cutting title, Optional<Crop> crop) {
        Notes notes = new Notes().title(title).picture(page, PICTURE);
        if (crop.isPresent() && !page.picture().orElseThrow().isAtLeast(1200, 627)) {
            boolean small = !page.picture().orElseThrow().isAtLeast(LEAST, 0);
            notes.bad(
                    "the picture has " + page.picture().orElseThrow().pixels() + ", and LinkedIn wants 1200x627; "
                            + (small ? "it stands small beside the title" : "it looks soft"),
                    "use one of 1200x630 pixels");
        }
        crop.ifPresent(notes::crop);
        return notes.all();
    }
}
