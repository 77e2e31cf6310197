package dev.herald.picture;

import java.util.List;

/**
 * What a picture does on a page, and how wide a theme shows it.
 *
 * @param widths in pixels, in which the picture is offered, ascending
 * @param sizes how wide the browser will show it (HTML, section 4.8.4.2.2): {@code (min-width: 48rem) 44rem, 100vw}
 */
public record Role(List<Integer> widths, String sizes) {

    /** A picture in a text, which is the role of all pictures of which nobody says more. */
    public static final String TEXT = "text";

    /** For themes that say nothing of a role. */
    public static final Role USUAL = new Role(List.of(480, 800, 1200, 1600), "(min-width: 48rem) 44rem, 100vw");

    public Role {
        widths = widths.stream().distinct().sorted().toList();
        if (widths.isEmpty()) {
            throw new IllegalArgumentException("a role without widths");
        }
    }

    int narrowest() {
        return widths.get(0);
    }

    int widest() {
        return widths.get(widths.size() - 1);
    }
}
