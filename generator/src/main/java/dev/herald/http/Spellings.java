package dev.herald.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ways in which servers repeat a text: as it is, percent-encoded (RFC 3986) or as in a form, in JSON (RFC 8259, section 7), in HTML, in Base64. ASCII
 * letters and digits stand for themselves in all but the last.
 */
final class Spellings {

    private static final HexFormat HEX = HexFormat.of();

    private Spellings() {}

    static Pattern of(String text) {
        return Pattern.compile(
                signs(text) + "|" + base64(text, Base64.getEncoder()) + "|" + base64(text, Base64.getUrlEncoder()));
    }

    private static String signs(String text) {
        return text.codePoints().mapToObj(Spellings::sign).collect(Collectors.joining());
    }

    private static String base64(String text, Base64.Encoder encoder) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return signs(encoder.withoutPadding().encodeToString(bytes)) + "(?:=|%3[Dd])*";
    }

    private static String sign(int point) {
        String sign = Character.toString(point);
        if (point < 128 && Character.isLetterOrDigit(point)) {
            return sign;
        }
        String asItIs = "\\\\?" + Pattern.quote(sign);
        String html = "&#0*" + point + ";|&#[xX]0*" + hex(Integer.toHexString(point)) + ";|&\\p{Alpha}{2,10};";
        String form = point == ' ' ? "|\\+" : "";
        return "(?:" + html + "|" + percent(sign) + "|" + json(sign) + "|" + asItIs + form
                + ")"; // '&' alone comes last
    }

    private static String percent(String sign) {
        return HEX.formatHex(sign.getBytes(StandardCharsets.UTF_8)).replaceAll("..", "%(?i:$0)");
    }

    private static String json(String sign) {
        return sign.chars()
                .mapToObj(unit -> "\\\\u" + hex(HEX.toHexDigits((char) unit)))
                .collect(Collectors.joining());
    }

    private static String hex(String digits) {
        return "(?i:" + digits + ")";
    }
}
