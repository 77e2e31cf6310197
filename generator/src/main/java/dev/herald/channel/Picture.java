package dev.herald.channel;

import dev.herald.site.Image;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A picture that goes with a message.
 *
 * @param image with its whole address and its alternative text
 * @param file in which it lies, from the blog's folder, if it is one of the blog's own
 */
public record Picture(Image image, Optional<Path> file) {

    private static final Pattern EVERYWHERE = Pattern.compile("(?i)image/(?:jpeg|png|gif)|.*\\.(?:jpe?g|png|gif)");

    /** Whether every network shows it: a JPEG, PNG or GIF, as measured, or by the end of its address. */
    boolean isShownEverywhere() {
        String type = image.size().map(Image.Size::type).orElse(image.src().split("[?#]", 2)[0]);
        return EVERYWHERE.matcher(type).matches();
    }
}
