package dev.herald.card;

/** The shapes in which networks show a picture of a page. */
enum Format {
    /** Open Graph's 1.91 to 1. X may show it as 2 to 1, so nothing is written in the 15 pixels at its top and its bottom. */
    WIDE(1200, 630, 15),
    /** For search results (Google Search Central, "Article": a picture in 1 to 1 besides the wide one). */
    SQUARE(800, 800, 0);

    private final int width;
    private final int height;
    private final int edge;

    Format(int width, int height, int edge) {
        this.width = width;
        this.height = height;
        this.edge = edge;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How much of it may be cut off at its top, and at its bottom. */
    int edge() {
        return edge;
    }

    /** The theme's file with its design. */
    String file() {
        return "cards/" + name().toLowerCase(java.util.Locale.ROOT) + ".yaml";
    }
}
