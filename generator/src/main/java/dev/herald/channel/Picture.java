package dev.herald.channel;

import dev.herald.site.Image;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture that goes with a message.
 *
 * @param image with its whole address and its alternative text
 * @param file in which it lies, from the blog's folder, if it is one of the blog's own
 */
public record Picture(Image image, Optional<Path> file) {}
