package dev.herald.outlook;

import java.util.Locale;
import java.util.Optional;

/** How a network arranges a page. */
public enum Frame {
    /** A search result: words, no picture. */
    RESULT,
    /** The picture over the whole width. */
    LARGE,
    /** A small picture beside the words. */
    SMALL,
    /** Words without a picture. */
    BARE,
    /** The page is not shown. */
    NONE;

    static Frame of(Optional<PagePicture> picture, boolean large) {
        if (picture.isEmpty()) {
            return BARE;
        }
        return large ? LARGE : SMALL;
    }

    /** In lower case: {@code large}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
