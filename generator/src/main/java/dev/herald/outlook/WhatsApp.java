package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import dev.herald.site.Image.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A link in a chat of WhatsApp. Documented by Meta ("Link previews", WhatsApp Business Platform): a title, a description of at most 80 characters, a picture
 * of at most 600 kB, at least 300 pixels wide and at most four times as wide as high. Not documented, but seen: a wide picture stands above the words at
 * 1.91:1, any other as a square beside them; two lines of title, two of description, one of the host.
 */
public record WhatsApp() implements Network {

    private static final double RATIO = 1.91;
    private static final int LEAST = 300;
    private static final double WIDEST = 4;
    private static final Face TITLE = new Face(14, true);
    private static final Face WORDS = new Face(13, false);
    private static final PictureRule PICTURE = new PictureRule("WhatsApp", 100, 600 * 1024, false);

    @Override
    public String key() {
        return "whatsapp";
    }

    @Override
    public String title() {
        return "WhatsApp";
    }

    @Override
    public Piece show(PageHead page) {
        Optional<PagePicture> picture = PICTURE.shown(page);
        boolean large = picture.filter(WhatsApp::isLarge).isPresent();
        Frame frame = Frame.of(picture, large);
        int width = large || picture.isEmpty() ? 300 : 210;
        Optional<Crop> crop = picture.map(one -> one.middle(large ? RATIO : 1));
        Cutting title = new Lines(2, TITLE, width).of(page.titled("og:title", "twitter:title"));
        Cutting words = new Lines(2, WORDS, width).of(page.first("og:description", "description"));
        Map<Line, String> lines = Map.of(Line.HOST, page.host());
        List<Note> notes = notes(page, title, words, crop, large);
        return new Piece(this, frame, page, title, words, lines, List.of(), crop, notes);
    }

    private static boolean isLarge(PagePicture picture) {
        return picture.isAtLeast(LEAST, 0)
                && picture.isWide()
                && picture.size().filter(WhatsApp::isTooWide).isEmpty();
    }

    private static boolean isTooWide(Size size) {
        return size.width() > WIDEST * size.height();
    }

    private static List<Note> notes(PageHead page, Cutting title, Cutting words, Optional<Crop> crop, boolean large) {
        Notes notes = new Notes().title(title).description(words).picture(page, PICTURE);
        if (crop.isPresent() && !large) {
            notes.bad(
                    "the picture has " + page.picture().orElseThrow().pixels()
                            + ", so that it stands small beside the words",
                    "use one of 1200x630 pixels");
        }
        crop.ifPresent(notes::crop);
        return notes.all();
    }
}
