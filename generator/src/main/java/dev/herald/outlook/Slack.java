package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A link that Slack unfolds ("Unfurling links in messages"): the icon and the name of the site, the title as a link, the description, {@code
 * twitter:label1} and {@code twitter:label2} below it. Attachments fold from 700 characters on ("Show more", "Secondary message attachments"). A
 * picture is large where {@code twitter:card} is {@code summary_large_image}, else a thumbnail on the right; none is cropped. The last is seen, not documented.
 */
public record Slack() implements Network {

    private static final int FOLDED = 700;
    private static final PictureRule PICTURE = new PictureRule("Slack", 1, 20 * PictureRule.MEGABYTE, true);

    @Override
    public String key() {
        return "slack";
    }

    @Override
    public String title() {
        return "Slack";
    }

    @Override
    public Piece show(PageHead page) {
        Optional<PagePicture> picture = PICTURE.shown(page);
        boolean large = page.first("twitter:card").equals("summary_large_image");
        Frame frame = Frame.of(picture, large);
        Cutting title = Cutting.whole(page.titled("twitter:title", "og:title"));
        Cutting words = Cutting.characters(page.first("twitter:description", "og:description", "description"), FOLDED);
        Notes notes = new Notes().title(title).description(words).picture(page, PICTURE);
        return new Piece(
                this,
                frame,
                page,
                title,
                words,
                Map.of(Line.SITE, page.site().isEmpty() ? page.host() : page.site()),
                labels(page),
                picture.map(one -> Crop.WHOLE),
                notes.all());
    }

    private static List<Label> labels(PageHead page) {
        List<Label> labels = new ArrayList<>();
        for (int at = 1; at <= 2; at++) {
            String name = page.first("twitter:label" + at);
            String text = page.first("twitter:data" + at);
            if (!name.isEmpty() && !text.isEmpty()) {
                labels.add(new Label(name, text));
            }
        }
        return labels;
    }
}
