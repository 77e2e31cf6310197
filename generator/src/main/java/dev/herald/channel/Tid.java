package dev.herald.channel;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * The key of a record on Bluesky (atproto.com, "Record Keys" and "Timestamp Identifiers"): 13 characters that stand for a moment, made of our own key, so
 * that the same message always has the same one.
 */
final class Tid {

    private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int CLOCK_BITS = 10; // the lowest: a number of the clock
    private static final long MOST_MICROS = (1L << 53) - 1; // in the year 2255; the highest bit is 0
    private static final long HOUR = 3_600_000_000L;
    private static final long EARLIEST = 1_000_000_000_000_000L; // microseconds: in September 2001
    private static final long SPAN = 700_000_000_000_000L; // about 22 years

    private Tid() {}

    /** Of a moment in the hour before a post came out; which one, its key decides, so that two posts of one second differ. */
    static String of(Instant published, String key) {
        BigInteger digest = digest(key);
        long micros = published.getEpochSecond() * 1_000_000 - 1 - part(digest, HOUR);
        return of(Math.max(0, Math.min(MOST_MICROS, micros)), digest);
    }

    /** Of a moment that says nothing: for what must keep its key whatever becomes of its date. */
    static String of(String key) {
        BigInteger digest = digest(key);
        return of(EARLIEST + part(digest, SPAN), digest);
    }

    private static String of(long micros, BigInteger digest) {
        long number = micros << CLOCK_BITS | digest.intValue() & (1 << CLOCK_BITS) - 1;
        StringBuilder tid = new StringBuilder();
        for (int shift = (LENGTH - 1) * 5; shift >= 0; shift -= 5) {
            tid.append(DIGITS.charAt((int) (number >>> shift & 31)));
        }
        return tid.toString();
    }

    private static long part(BigInteger digest, long size) {
        return digest.shiftRight(CLOCK_BITS).mod(BigInteger.valueOf(size)).longValue();
    }

    private static BigInteger digest(String key) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never); // every JDK has it
        }
    }
}
