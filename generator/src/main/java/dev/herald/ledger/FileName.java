package dev.herald.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** A file's name that people recognize, that every machine can write, and that is no other message's. */
final class FileName {

    private static final int LONGEST = 60;
    private static final int HASHED = 4; // bytes
    private static final int FULLY = 16;

    private FileName() {}

    /** {@code posts-hello-1a2b3c4d}: letters and digits of ASCII, and a hash of the key. */
    static String of(String named, String key) {
        return of(named, key, HASHED);
    }

    /** With so long a hash that no two keys have the same. */
    static String full(String named, String key) {
        return of(named, key, FULLY);
    }

    private static String of(String named, String key, int bytes) {
        String slug = Normalizer.normalize(named, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String words = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return (words.isEmpty() ? "" : words + "-") + hash(key, bytes);
    }

    /** Eight digits of SHA-256. */
    static String hash(String key) {
        return hash(key, HASHED);
    }

    private static String hash(String key, int bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, bytes);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent); // every Java has it
        }
    }
}
