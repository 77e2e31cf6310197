package dev.herald.serve;

import dev.herald.state.Places;

/**
 * What a preview must know of a blog's settings, as they are now.
 *
 * @param below the path of the site on its host: "" or {@code /blog}, as in {@code site.yaml}, percent-encoded
 * @param places all that a build reads
 */
public record Bearings(String below, Places places) {}
