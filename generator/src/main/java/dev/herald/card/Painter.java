package dev.herald.card;

import dev.herald.card.Design.Align;
import dev.herald.card.Design.LogoPlace;
import dev.herald.card.Design.Text;
import dev.herald.picture.Logo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Draws cards.
 *
 * @param fonts in which a list of fonts is set in a language
 * @param logo of the blog
 */
record Painter(BiFunction<List<String>, Locale, Typesetter> fonts, Optional<Logo> logo) {

    private static final String DOT = " · ";

    /** The characters of a card that no font has; "" if it can be drawn. */
    String missing(Design design, Words words) {
        return design.texts().stream()
                .map(text -> fonts.apply(text.fonts(), words.language()).missing(said(text, words)))
                .distinct()
                .collect(Collectors.joining());
    }

    byte[] paint(Design design, Words words) {
        boolean mirrored = Direction.isRightToLeft(words.language());
        Canvas canvas = new Canvas(design.format().width(), design.format().height(), design.paper());
        design.shapes().forEach(shape -> canvas.fill(placed(shape.box(), canvas, mirrored), shape.colour()));
        Optional<Box> stamp = design.logo().flatMap(place -> stamp(place, canvas, mirrored));
        for (Text text : design.texts()) {
            Box beside = stamp.map(
                            logo -> beside(text.box(), logo, design.logo().orElseThrow()))
                    .orElse(text.box());
            write(text, said(text, words), placed(beside, canvas, mirrored), canvas, words.language());
        }
        return Png.of(canvas);
    }

    private static Box placed(Box box, Canvas canvas, boolean mirrored) {
        return mirrored ? box.mirrored(canvas.width()) : box;
    }

    /** What a logo covers, on a card that begins at the left. */
    private Optional<Box> stamp(LogoPlace place, Canvas canvas, boolean mirrored) {
        return logo.map(one -> one.within(place.box().width(), place.box().height()))
                .map(small -> {
                    Box box = place.box();
                    int top = box.y() + (box.height() - small.height()) / 2;
                    Box covered = new Box(box.x(), top, small.width(), small.height());
                    Box there = placed(covered, canvas, mirrored);
                    canvas.lay(there.x(), there.y(), small.width(), small.argb());
                    return covered;
                });
    }

    /** What a logo leaves of a box that it stands in. */
    private static Box beside(Box box, Box logo, LogoPlace place) {
        int start = logo.right() + place.gap();
        return box.meets(logo) && start < box.right()
                ? new Box(start, box.y(), box.right() - start, box.height())
                : box;
    }

    private static String said(Text text, Words words) {
        return text.show().stream()
                .map(words::get)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(DOT));
    }

    private void write(Text text, String words, Box box, Canvas canvas, Locale language) {
        if (words.isEmpty()) {
            return;
        }
        boolean card = Direction.isRightToLeft(language);
        Paragraph.Room room = new Paragraph.Room(
                box.width(), box.height(), text.largest(), text.smallest(), text.lines(), text.leading());
        Paragraph paragraph =
                Paragraph.fit(words, room, fonts.apply(text.fonts(), language), Direction.isRightToLeft(words, card));
        double baseline = paragraph.baseline(box.y(), box.height(), part(text.down(), false));
        for (Line line : paragraph.lines()) {
            double x = box.x() + (box.width() - line.width() * paragraph.size()) * part(text.across(), card);
            line.paint(canvas, x, Math.rint(baseline), paragraph.size(), text.colour());
            baseline += paragraph.pitch();
        }
    }

    /** How much of what is left over stands before it. */
    private static double part(Align align, boolean mirrored) {
        return switch (align) {
            case START -> mirrored ? 1 : 0;
            case MIDDLE -> 0.5;
            case END -> mirrored ? 0 : 1;
        };
    }
}
