package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import dev.herald.wording.Measure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A link that Discord unfolds. Nothing of it is documented; seen by people who tried it: a bar in the colour of {@code theme-color} if that is {@code
 * #rrggbb}, the name of the site, the title, the description, and the picture whole below them where {@code twitter:card} is {@code
 * summary_large_image}, else small on the right. Of an unfolded title 70 bytes of UTF-8 are shown and of a description 350, three dots among them; a name of more
 * than 256 bytes spoils the whole. What a webhook sends instead may have 256 and 4096 characters (Discord, "Embed Limits").
 *
 * @param sent whether it is sent by a webhook, which asks the page for nothing
 */
public record Discord(boolean sent) implements Network {

    private static final int TITLE = 70;
    private static final int WORDS = 350;
    private static final int NAME = 256;
    private static final PictureRule PICTURE = new PictureRule("Discord", 1, 8 * PictureRule.MEGABYTE, true);

    @Override
    public String key() {
        return "discord";
    }

    @Override
    public String title() {
        return "Discord";
    }

    @Override
    public Piece show(PageHead page) {
        Optional<PagePicture> picture = PICTURE.shown(page);
        boolean large = sent || page.first("twitter:card").equals("summary_large_image");
        Frame frame = Frame.of(picture, large);
        String said = page.titled("og:title", "twitter:title");
        String about = page.first("og:description", "twitter:description", "description");
        Cutting title = sent ? Cutting.characters(said, 256) : Cutting.bytes(said, TITLE);
        Cutting words = sent ? Cutting.characters(about, 4096) : Cutting.bytes(about, WORDS);
        return new Piece(
                this,
                frame,
                page,
                title,
                words,
                lines(page),
                List.of(),
                picture.map(one -> Crop.WHOLE),
                notes(page, title, words));
    }

    private Map<Line, String> lines(PageHead page) {
        Map<Line, String> lines = new EnumMap<>(Line.class);
        lines.put(Line.SITE, sent ? "" : page.site());
        lines.put(Line.COLOUR, colour(page));
        return lines;
    }

    private static String colour(PageHead page) {
        String colour = page.first("theme-color");
        return colour.matches("#[0-9A-Fa-f]{6}") ? colour : "";
    }

    private static List<Note> notes(PageHead page, Cutting title, Cutting words) {
        Notes notes = new Notes().title(title).description(words).picture(page, PICTURE);
        if (Measure.bytes(page.site()) > NAME) {
            notes.bad(
                    "the blog's title has more than 256 bytes, and Discord then shows nothing at all",
                    "write a shorter 'title' in site.yaml");
        }
        return notes.all();
    }
}
