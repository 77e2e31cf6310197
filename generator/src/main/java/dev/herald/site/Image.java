package dev.herald.site;

import java.util.Locale;
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

    /** The same with the whole address, as a browser finds it on a page. */
    public Image on(String page) {
        return new Image(Addresses.absolute(page, src), alt, size);
    }

    /** Whether others can fetch it from its whole address; nobody can fetch a {@code data:} address. */
    public boolean isOnTheWeb() {
        return src.startsWith("https://") || src.startsWith("http://");
    }

    /** Whether it is an SVG, which browsers and search engines show, but no network does. */
    public boolean isDrawing() {
        String path = src.split("[?#]", 2)[0].toLowerCase(Locale.ROOT);
        return path.endsWith(".svg")
                || path.endsWith(".svgz")
                || size.filter(measured -> measured.type().equals("image/svg+xml"))
                        .isPresent();
    }

    /** A picture that nobody has measured. */
    public static Image unmeasured(String src, String alt) {
        return new Image(src, alt, Optional.empty());
    }
}
