package dev.herald.check.rule;

import org.jsoup.nodes.Element;

/**
 * An address that a page names.
 *
 * @param written as it stands in the page
 */
record Reference(Element tag, Use use, String written, Target target) {

    /** What for. */
    enum Use {
        /** A reader follows it. */
        LINK,
        /** A reader sees it. */
        PICTURE,
        /** The page needs it, or offers it to programs. */
        ASSET
    }
}
