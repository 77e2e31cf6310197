package dev.herald.site;

/**
 * A post as a list shows it.
 *
 * @param excerpt its beginning
 * @param more whether there is more to read
 * @param minutes to read the whole
 */
public record Teaser(Post post, Html excerpt, boolean more, int minutes) {}
