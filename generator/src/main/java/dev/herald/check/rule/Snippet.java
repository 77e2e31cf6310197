package dev.herald.check.rule;

import dev.herald.outlook.Google;
import dev.herald.outlook.PageHead;
import dev.herald.outlook.Piece;
import java.util.Optional;

/** A page as a search result. */
final class Snippet {

    private static final Google GOOGLE = new Google();

    private Snippet() {}

    static Piece of(Sheet page) {
        return GOOGLE.show(PageHead.told(
                page.address(),
                "",
                page.ground().config().title(),
                page.title(),
                page.meta("description").orElse(""),
                Optional.empty()));
    }
}
