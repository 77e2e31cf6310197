package dev.herald.site;

import java.util.Optional;

/**
 * A picture.
 *
 * @param src an absolute URL, or a path from the host's root with the site's own path in it, percent-encoded
 * @param alt "" if it only decorates
 * @param size if it is a file of the blog that could be measured
 */
public record Image(String src, String alt, Optional<Size> size) {

    /**
     * What was measured in a picture's file.
     *
     * @param width in pixels, as a reader sees it: a photo that its camera marked as turned is turned
     * @param height in pixels, likewise
     * @param type such as {@code image/png} (RFC 6838)
     */
    public record Size(int width, int height, String type) {}

    /** A picture that nobody has measured. */
    public static Image unmeasured(String src, String alt) {
        return new Image(src, alt, Optional.empty());
    }
}
