package dev.herald.picture;

import java.util.Optional;

/**
 * A picture as a network gets it: its pixels and their colours, and nothing of where, when and with what it was taken. A file that is small enough keeps its
 * pixels bit for bit; else it is made smaller. Of a GIF that moves, the first picture is left.
 *
 * @param type {@code image/jpeg}, {@code image/png} or {@code image/webp}
 * @param width in pixels, as people see it: what its camera marked as turned is turned
 */
public record Upload(byte[] bytes, String type, int width, int height) {

    /**
     * The picture of a file: JPEG, PNG, WebP, GIF or BMP.
     *
     * @param mostBytes how long it may be at most
     * @param mostPixels its width times its height, at most; not for a WebP, whose pixels stay as they are
     * @return nothing if it is none of these, is broken, or cannot be made small enough
     */
    public static Optional<Upload> of(byte[] file, int mostBytes, int mostPixels) {
        Optional<Bare> bare = Bare.of(file);
        Optional<Upload> whole = bare.filter(one -> !one.isTurned())
                .map(Bare::upload)
                .filter(upload -> upload.bytes.length <= mostBytes);
        int orientation = bare.map(Bare::orientation).orElse(Exif.UPRIGHT);
        return whole.filter(upload -> upload.pixels() <= mostPixels)
                .or(() -> new Redrawn(file, orientation).within(mostBytes, mostPixels))
                .or(() -> whole); // a WebP, which Java cannot make smaller
    }

    private long pixels() {
        return (long) width * height;
    }

    /** A name for it, without anything of the file's own name: {@code picture.jpg}. */
    public String name() {
        return "picture." + type.substring("image/".length()).replace("jpeg", "jpg");
    }
}
