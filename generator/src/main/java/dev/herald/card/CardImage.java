package dev.herald.card;

import dev.herald.site.Image;
import java.util.Optional;

/**
 * A page's card.
 *
 * @param wide what networks show
 * @param square what search engines may show instead, if the theme has a design for it
 */
public record CardImage(Image wide, Optional<Image> square) {

    /** The same with whole addresses. */
    public CardImage on(String page) {
        return new CardImage(wide.on(page), square.map(image -> image.on(page)));
    }
}
