package dev.herald.picture;

import dev.herald.site.Image.Size;
import java.util.Optional;

/**
 * What a file turned out to be.
 *
 * @param size none if it is broken, or no picture that Herald knows
 * @param bytes how long the file is
 */
public record Measured(Optional<Size> size, long bytes) {}
