package dev.herald.picture;

import java.util.Locale;

/**
 * A smaller picture that was made, as it is noted in the cache.
 *
 * @param type such as {@code image/webp}
 * @param length in bytes
 * @param hash of its bytes, under which they are kept
 */
record Sheet(String type, int width, long length, String hash) {

    boolean isWebp() {
        return type.equals("image/webp");
    }

    /** The part of a file's name that says which picture it is: {@code -800.0123456789.webp}. */
    String ending() {
        String format = type.substring("image/".length()).replace("jpeg", "jpg");
        return "-" + width + "." + hash.substring(0, 10) + "." + format;
    }

    String note() {
        return String.format(Locale.ROOT, "%s %d %d %s", type, width, length, hash);
    }

    static Sheet of(String note) {
        String[] parts = note.split(" ", -1);
        return new Sheet(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]), parts[3]);
    }
}
