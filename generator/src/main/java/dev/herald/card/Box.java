package dev.herald.card;

/**
 * A rectangle on a card, in pixels from its upper left corner.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
record Box(int x, int y, int width, int height) {

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    /** The same seen in a mirror, for languages that are written from right to left. */
    Box mirrored(int card) {
        return new Box(card - right(), y, width, height);
    }

    boolean meets(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
