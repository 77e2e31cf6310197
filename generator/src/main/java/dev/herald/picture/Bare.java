package dev.herald.picture;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A picture's file without whatever is not needed to show it.
 *
 * @param orientation of Exif, from 1 to 8, which is no longer in the bytes
 */
public record Bare(byte[] bytes, String type, int width, int height, int orientation) {

    /** Nothing if it is no JPEG, PNG or WebP, or is broken. */
    public static Optional<Bare> of(byte[] file) {
        try {
            return JpegFile.bare(file).or(() -> PngFile.bare(file)).or(() -> WebpFile.bare(file));
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException broken) { // it ends too early, or lies about a length
            return Optional.empty();
        }
    }

    boolean isTurned() {
        return orientation != Exif.UPRIGHT;
    }

    Upload upload() {
        return new Upload(bytes, type, width, height);
    }

    /** The next bytes. */
    static byte[] take(ByteBuffer file, int length) {
        if (length < 0 || length > file.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] taken = new byte[length];
        file.get(taken);
        return taken;
    }

    /** Writes what was read since that position. */
    static void copy(ByteBuffer file, int from, ByteArrayOutputStream out) {
        byte[] read = new byte[file.position() - from];
        file.get(from, read);
        out.writeBytes(read);
    }

    /** Whether bytes begin with these letters. */
    static boolean begins(byte[] bytes, int at, String letters) {
        if (bytes.length < at + letters.length()) {
            return false;
        }
        for (int index = 0; index < letters.length(); index++) {
            if ((bytes[at + index] & 0xff) != letters.charAt(index)) {
                return false;
            }
        }
        return true;
    }
}
