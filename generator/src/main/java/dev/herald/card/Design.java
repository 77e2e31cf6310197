package dev.herald.card;

import dev.herald.card.Words.Word;
import java.util.List;
import java.util.Optional;

/**
 * How a theme's cards look: boxes of colour, texts and the blog's logo, as they stand on a card that begins at the left.
 *
 * @param key of all that was read for it
 * @param paper the colour of the ground, as all colours {@code 0xrrggbb}
 * @param shapes painted one over the other
 */
record Design(Format format, String key, int paper, List<Shape> shapes, Optional<LogoPlace> logo, List<Text> texts) {

    Design {
        shapes = List.copyOf(shapes);
        texts = List.copyOf(texts);
    }

    /** A box of one colour. */
    record Shape(Box box, int colour) {}

    /**
     * Where the logo stands, if the blog has one.
     *
     * @param gap between it and a text whose box it stands in
     */
    record LogoPlace(Box box, int gap) {}

    /** Where something stands in its box, from one side to the other or from top to bottom. */
    enum Align {
        START,
        MIDDLE,
        END
    }

    /**
     * Words in a box.
     *
     * @param show what is said, with dots between
     * @param fonts files, the best first
     * @param largest size of the letters, in pixels
     * @param leading from line to line, in sizes of the letters
     * @param across where lines stand from one side to the other
     * @param down where they stand from top to bottom
     */
    record Text(
            List<Word> show,
            Box box,
            List<String> fonts,
            int largest,
            int smallest,
            int lines,
            double leading,
            int colour,
            Align across,
            Align down) {
        Text {
            show = List.copyOf(show);
            fonts = List.copyOf(fonts);
        }
    }
}
