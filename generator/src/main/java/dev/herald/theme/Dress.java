package dev.herald.theme;

/**
 * What a page's head has of the theme's style sheets besides those that every page needs.
 *
 * @param links of the large ones, each on a line
 * @param styles what stands in the small ones
 */
public record Dress(String links, String styles) {

    static final Dress NONE = new Dress("", "");

    Dress and(Dress more) {
        return new Dress(links + more.links, styles + more.styles);
    }
}
