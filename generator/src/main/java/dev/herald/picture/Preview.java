package dev.herald.picture;

import dev.herald.site.Image.Size;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What networks make of a picture when somebody shares the page (Facebook, "Images in Link Shares": at least 200x200 pixels and at most 8 MB; from 600x315 the
 * picture is large, and 1200x630 is best. X, LinkedIn and the others ask for no more).
 *
 * @param refused whether networks do not show the picture; otherwise some of them show it worse
 */
public record Preview(boolean refused, String what, String fix) {

    private static final long LARGEST_FILE = 8 * 1024 * 1024;
    private static final Set<String> USUAL = Set.of("image/png", "image/jpeg", "image/gif");
    private static final String BEST = "a PNG or JPEG of 1200x630 pixels";

    /** What is wrong with the picture, if anything is. One that is broken has no preview. */
    public static Optional<Preview> fault(String written, Measured picture) {
        return picture.size().flatMap(size -> fault(written, size, picture.bytes()));
    }

    private static Optional<Preview> fault(String written, Size size, long bytes) {
        String name = "the picture '" + written + "'";
        if (size.type().equals(Drawing.TYPE)) {
            return refused(name + " is an SVG, which networks do not show when the page is shared");
        }
        if (size.width() < 200 || size.height() < 200) {
            return refused(name + " has " + pixels(size) + ", and networks refuse less than 200x200");
        }
        if (bytes > LARGEST_FILE) {
            return refused(name + " has " + megabytes(bytes) + ", and networks refuse more than 8 MB");
        }
        if (!USUAL.contains(size.type())) {
            return poor(name + " is " + type(size) + ", which some networks do not show when the page is shared");
        }
        return size.width() < 600 || size.height() < 315
                ? poor(name + " has " + pixels(size) + ", and networks show less than 600x315 as a small card")
                : Optional.empty();
    }

    private static Optional<Preview> refused(String what) {
        return Optional.of(new Preview(true, what, "use " + BEST));
    }

    private static Optional<Preview> poor(String what) {
        return Optional.of(new Preview(false, what, "use " + BEST));
    }

    private static String pixels(Size size) {
        return size.width() + "x" + size.height() + " pixels";
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / (1024.0 * 1024));
    }

    private static String type(Size size) {
        return switch (size.type()) {
            case "image/avif" -> "an AVIF";
            case "image/webp" -> "a WebP";
            default -> "a bitmap (BMP)";
        };
    }
}
