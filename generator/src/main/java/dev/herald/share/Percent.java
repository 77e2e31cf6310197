package dev.herald.share;

import java.nio.charset.StandardCharsets;

/** Text in an address: UTF-8, every byte but the unreserved characters as {@code %XX} (RFC 3986, section 2.3), so that no network can read it otherwise. */
public final class Percent {

    private static final String DIGITS = "0123456789ABCDEF";

    private Percent() {}

    /** The text with every other byte as {@code %XX}. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() * 2);
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(one)) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append(DIGITS.charAt(one >> 4 & 15)).append(DIGITS.charAt(one & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte b) {
        boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
        return letter || b >= '0' && b <= '9' || b == '-' || b == '.' || b == '_' || b == '~';
    }
}
