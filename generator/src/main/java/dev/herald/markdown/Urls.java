package dev.herald.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Addresses as text: how they are encoded, and which of them may be trusted. */
final class Urls {

    private static final String KEPT = ";/?:@&=+$,-_.!~*'()#";
    private static final Set<String> SAFE_SCHEMES =
            Set.of("http", "https", "mailto", "tel", "sms", "ftp", "xmpp", "irc", "geo");
    private static final String HEX = "0123456789ABCDEF";

    private Urls() {}

    /** Percent-encodes what cannot stand in an address (RFC 3986, section 2); what is encoded already stays. */
    static String encode(String url) {
        for (int i = 0; i < url.length(); i++) {
            if (!isKept(url, i)) {
                return encodeFrom(url, i);
            }
        }
        return url;
    }

    private static String encodeFrom(String url, int start) {
        StringBuilder encoded = new StringBuilder(url.length() + 16).append(url, 0, start);
        int i = start;
        while (i < url.length()) {
            int c = url.codePointAt(i);
            if (isKept(url, i)) {
                encoded.append((char) c);
            } else {
                percent(c, encoded);
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    private static void percent(int codePoint, StringBuilder encoded) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
    }

    private static boolean isKept(String url, int at) {
        char c = url.charAt(at);
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
            return true;
        }
        return c == '%' ? isHex(url, at + 1) && isHex(url, at + 2) : KEPT.indexOf(c) >= 0;
    }

    private static boolean isHex(String url, int at) {
        return at < url.length() && Character.digit(url.charAt(at), 16) >= 0 && url.charAt(at) < 128;
    }

    /** The part before the colon in lower case, or "" for a relative address; white space and control characters do not hide it. */
    static String scheme(String url) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ':') {
                return scheme.toString().toLowerCase(Locale.ROOT);
            }
            if (c == '/' || c == '?' || c == '#') {
                return "";
            }
            if (c > ' ' && !SourceText.isControl(c)) {
                scheme.append(c);
            }
        }
        return "";
    }

    /** Whether a guest may link to it: it is relative, or its scheme starts no program. */
    static boolean isSafeLink(String url) {
        String scheme = scheme(url);
        return scheme.isEmpty() || SAFE_SCHEMES.contains(scheme);
    }

    /** Whether a guest may show it: as a link, or a picture within the address that is not SVG. */
    static boolean isSafePicture(String url) {
        String start = url.strip().toLowerCase(Locale.ROOT);
        return isSafeLink(url) || start.startsWith("data:image/") && !start.startsWith("data:image/svg");
    }
}
