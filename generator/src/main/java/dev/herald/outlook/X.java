package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A card on X. Documented ("Cards markup", "Summary card", "Summary card with large image"): {@code twitter:*} before {@code og:*}; a large picture of
 * 300x157 to 4096x4096 pixels at 2:1, a small one of 144x144 at 1:1, at most 5 MB. Not documented, but seen since November 2023: of a large card nothing but
 * the picture, on it one line of title, below it "From" the host; a small card has the host, one line of title and two of description.
 */
public record X() implements Network {

    private static final double RATIO = 2;
    private static final Lines OVER = new Lines(1, new Face(13, false), 460);
    private static final Lines TITLE = new Lines(1, new Face(15, false), 350);
    private static final Lines WORDS = new Lines(2, new Face(15, false), 350);
    private static final PictureRule PICTURE = new PictureRule("X", 144, 5 * PictureRule.MEGABYTE, true);

    @Override
    public String key() {
        return "x";
    }

    @Override
    public String title() {
        return "X";
    }

    @Override
    public Piece show(PageHead page) {
        Optional<PagePicture> picture = PICTURE.shown(page);
        boolean large = asksForLarge(page)
                && picture.filter(one -> one.isAtLeast(300, 157)).isPresent();
        Frame frame = Frame.of(picture, large);
        Optional<Crop> crop = picture.map(one -> one.middle(large ? RATIO : 1));
        Cutting title = (large ? OVER : TITLE).of(page.titled("twitter:title", "og:title"));
        String about = page.first("twitter:description", "og:description", "description");
        Cutting words = large ? Cutting.hidden(about) : WORDS.of(about);
        Map<Line, String> lines = Map.of(Line.HOST, page.host());
        List<Note> notes = notes(page, title, words, crop, large);
        return new Piece(this, frame, page, title, words, lines, List.of(), crop, notes);
    }

    private static boolean asksForLarge(PageHead page) {
        return page.first("twitter:card").equals("summary_large_image");
    }

    private static List<Note> notes(PageHead page, Cutting title, Cutting words, Optional<Crop> crop, boolean large) {
        Notes notes = new Notes().title(title).description(words).picture(page, PICTURE);
        if (crop.isPresent() && !large) {
            notes.bad(
                    "the picture has " + page.picture().orElseThrow().pixels()
                            + ", so that the card is a small one beside the words",
                    "use one of 1200x630 pixels for a large card");
        }
        crop.ifPresent(notes::crop);
        return notes.all();
    }
}
