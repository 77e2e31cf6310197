package dev.herald.outlook;

import dev.herald.site.Image.Size;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The picture that a page's head names.
 *
 * @param address whole
 * @param alt "" if the page does not say
 * @param size as the page says; none if it does not
 * @param bytes of its file, if that is known
 */
public record PagePicture(String address, String alt, Optional<Size> size, OptionalLong bytes) {

    /** The same whose file is so long. */
    public PagePicture of(OptionalLong length) {
        return new PagePicture(address, alt, size, length);
    }

    /** Whether it is at least this large; one whose size nobody knows counts as large. */
    boolean isAtLeast(int width, int height) {
        return size.filter(known -> known.width() < width || known.height() < height)
                .isEmpty();
    }

    /** Its middle, cut to a ratio of width to height; all of it if nobody knows its size. */
    Crop middle(double ratio) {
        return size.map(known -> Crop.middle(known, ratio)).orElse(Crop.WHOLE);
    }

    boolean isWide() {
        return size.filter(known -> known.width() <= known.height()).isEmpty();
    }

    /** {@code 300x200 pixels}. */
    String pixels() {
        return size.map(known -> known.width() + "x" + known.height() + " pixels")
                .orElse("an unknown size");
    }
}
