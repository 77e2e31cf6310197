package dev.herald.picture;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.util.Optional;

/** What a camera noted of how it was held. */
final class Exif {

    static final int UPRIGHT = 1;

    private Exif() {}

    /**
     * From 1 to 8 (Exif 2.32, section 4.6.4, tag Orientation); upright if nothing is said.
     *
     * @param at where the TIFF header begins
     */
    static int orientation(byte[] exif, int at) {
        Metadata metadata = new Metadata();
        new ExifReader().extract(new ByteArrayReader(exif), metadata, at);
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(directory -> directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
                .filter(orientation -> orientation >= 1 && orientation <= 8)
                .orElse(UPRIGHT);
    }
}
