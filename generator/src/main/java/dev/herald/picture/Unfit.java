package dev.herald.picture;

import dev.herald.site.Image.Size;
import java.util.Locale;
import java.util.Optional;

/** Why no smaller pictures are made of one, and what to do about it. */
record Unfit(String what, String fix) {

    private static final long MOST_PIXELS = 100_000_000;
    private static final long MOST_BYTES = 50L << 20;

    static Unfit broken() {
        return new Unfit(
                "the picture is broken, or is none that browsers show", "save it again as JPEG or PNG, or take it out");
    }

    /** Nothing for most. */
    static Optional<Unfit> of(Measured picture, Size size) {
        if (size.type().equals(Drawing.TYPE)) {
            return Optional.empty();
        }
        if ((long) size.width() * size.height() > MOST_PIXELS) {
            return Optional.of(new Unfit(
                    "the picture has " + size.width() + "x" + size.height()
                            + " pixels, which is too large to be made smaller here, and for most readers",
                    "scale it down; 4000 pixels are wide enough for any screen"));
        }
        return picture.bytes() > MOST_BYTES
                ? Optional.of(new Unfit(
                        String.format(
                                Locale.ROOT,
                                "the picture has %.0f MB, which is too large to be made smaller here, and for most readers",
                                picture.bytes() / (1024.0 * 1024)),
                        "save it with fewer pixels, or as JPEG"))
                : Optional.empty();
    }
}
