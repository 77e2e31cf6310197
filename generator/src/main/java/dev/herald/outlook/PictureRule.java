package dev.herald.outlook;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which pictures a network shows at all.
 *
 * @param least width and height, in pixels
 * @param bytes at most
 * @param webp whether it shows WebP too; PNG, JPEG and GIF all do
 */
record PictureRule(String network, int least, long bytes, boolean webp) {

    static final long MEGABYTE = 1024 * 1024;

    private static final Set<String> USUAL = Set.of("", "image/png", "image/jpeg", "image/gif");

    /** The picture of a page, if it is shown. */
    Optional<PagePicture> shown(PageHead page) {
        return page.picture().filter(picture -> refusal(picture).isEmpty());
    }

    /** Why the picture is not shown; nothing if it is. */
    Optional<Note> refusal(PagePicture picture) {
        if (!picture.isAtLeast(least, least)) {
            return bad("does not show a picture of less than " + least + "x" + least + ", and this has "
                    + picture.pixels());
        }
        if (picture.bytes().orElse(0) > bytes) {
            return bad("does not show a picture of more than " + size(bytes) + ", and this has "
                    + size(picture.bytes().getAsLong()));
        }
        String type = picture.size().map(size -> size.type()).orElse("");
        boolean shown = USUAL.contains(type) || webp && type.equals("image/webp");
        return shown ? Optional.empty() : bad("does not show a picture of the type " + type);
    }

    private Optional<Note> bad(String what) {
        return Optional.of(
                new Note(Note.Kind.BAD, network + " " + what, "use a PNG or JPEG of 1200x630 pixels, below 600 kB"));
    }

    /** {@code 1.4 MB}, {@code 600 kB}. */
    private static String size(long bytes) {
        return bytes >= MEGABYTE
                ? String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGABYTE)
                        .replace(".0 ", " ")
                : bytes / 1024 + " kB";
    }
}
