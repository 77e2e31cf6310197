package dev.herald.theme;

import java.util.List;

/**
 * The style sheets of which each page has what it needs.
 *
 * @param marks by which their pages are known
 * @param pieces in the same order
 */
record Wardrobe(Marks marks, List<Dress> pieces) {

    Dress of(byte[] html) {
        return marks.in(html).stream().mapToObj(pieces::get).reduce(Dress.NONE, Dress::and);
    }
}
