package dev.herald.config;

/**
 * How the blog's pictures are made ready for readers.
 *
 * @param metadata what becomes of places, dates and cameras noted in the files; default {@link Metadata#REMOVE}
 * @param webp whether smaller pictures are written as WebP too; default yes
 * @param quality of JPEG and WebP, from 30 to 95; default 80
 */
public record PictureConfig(Metadata metadata, boolean webp, int quality) {

    /** What becomes of notes in a picture's file. */
    public enum Metadata {
        /** They are not published. */
        REMOVE,
        /** The file is published as it is. */
        KEEP
    }

    /** What is done if {@code site.yaml} says nothing. */
    public static final PictureConfig USUAL = new PictureConfig(Metadata.REMOVE, true, 80);

    static PictureConfig of(Settings site) {
        try (Settings pictures = site.section("pictures")) {
            return new PictureConfig(
                    pictures.choice("metadata", Metadata.class, USUAL.metadata),
                    pictures.flag("webp", USUAL.webp),
                    pictures.number("quality", USUAL.quality, 30, 95));
        }
    }
}
