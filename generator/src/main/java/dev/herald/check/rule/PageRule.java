package dev.herald.check.rule;

import java.util.function.Consumer;

/** A rule that needs one page at a time. Pages are looked at in parallel. */
public non-sealed interface PageRule extends Rule {

    void look(Sheet page, Consumer<Flaw> found);

    /** Whether it also looks at pages that the blog brings ready-made, of which no theme made the head. */
    default boolean alsoGuests() {
        return false;
    }
}
