package dev.herald.site;

/**
 * A picture.
 *
 * @param src an absolute URL, or a path from the host's root with the site's own path in it, percent-encoded
 * @param alt "" if it only decorates
 */
public record Image(String src, String alt) {}
