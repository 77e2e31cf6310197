package dev.herald.state;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What a folder says of a file, which need not be opened for it.
 *
 * @param size in bytes
 * @param modified in nanoseconds since 1970
 * @param file tells a file from another that took its place; 0 where the system does not say
 */
public record Stamp(long size, long modified, int file) {

    /** Of a folder, of which nothing counts but that it is there. */
    static final Stamp FOLDER = new Stamp(-1, 0, 0);

    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                Objects.hashCode(attributes.fileKey()));
    }

    public boolean isFolder() {
        return size < 0;
    }

    /** Whether the file may have been changed at that moment or later without showing it: file systems count time in steps of up to two seconds. */
    boolean isDoubtful(long moment) {
        return !isFolder() && modified >= moment - TimeUnit.SECONDS.toNanos(2);
    }
}
