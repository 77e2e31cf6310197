package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pin on Pinterest, as its feed shows it. Documented ("Review product specs", "Rich Pins"): a title of at most 100 characters, of which feeds may show the
 * first 40; a description of at most 500, which feeds do not show; a picture taller than 2:3 may be cut; an article's title and description come from Open Graph.
 * Not documented, but seen: pins are 236 pixels wide, with two lines of title and the host below.
 */
public record Pinterest() implements Network {

    private static final double TALLEST = 2 / 3.0;
    private static final Lines TITLE = new Lines(2, new Face(14, true), 216);
    private static final PictureRule PICTURE = new PictureRule("Pinterest", 100, 20 * PictureRule.MEGABYTE, true);

    @Override
    public String key() {
        return "pinterest";
    }

    @Override
    public String title() {
        return "Pinterest";
    }

    @Override
    public Piece show(PageHead page) {
        Optional<PagePicture> picture = PICTURE.shown(page);
        Optional<Crop> crop = picture.map(
                one -> one.size().map(size -> Crop.upper(size, TALLEST)).orElse(Crop.WHOLE));
        Cutting title = TITLE.of(page.titled("og:title"));
        Cutting words = Cutting.hidden(page.first("og:description", "description"));
        Map<Line, String> lines = Map.of(Line.HOST, page.host());
        Frame frame = picture.isPresent() ? Frame.LARGE : Frame.NONE;
        List<Note> notes = notes(page, title, crop);
        return new Piece(this, frame, page, title, words, lines, List.of(), crop, notes);
    }

    private static List<Note> notes(PageHead page, Cutting title, Optional<Crop> crop) {
        Notes notes = new Notes();
        if (page.picture().isEmpty()) {
            notes.missing("there is no picture, and so nothing that can be pinned", "give the post an 'image'");
        } else {
            notes.picture(page, PICTURE);
        }
        notes.title(title);
        crop.ifPresent(notes::crop);
        return notes.all();
    }
}
