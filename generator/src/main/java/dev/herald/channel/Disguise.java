package dev.herald.channel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which servers repeat what they were told: as it is, percent-encoded, with the escapes of JSON or HTML, in Base64. */
final class Disguise {

    private static final Map<Integer, String> ENTITIES =
            Map.of((int) '&', "&amp;", (int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;", (int) '\'', "&apos;");

    private Disguise() {}

    /** Finds a text in any of them, also where several are mixed. */
    static Pattern of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        String forUrls = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return Pattern.compile(spelled(text) + "|(?:" + spelled(base64) + "|" + spelled(forUrls) + ")(?:=|%3[Dd])*");
    }

    private static String spelled(String text) {
        return text.codePoints().mapToObj(Disguise::letter).collect(Collectors.joining());
    }

    private static String letter(int letter) {
        String plain = Character.toString(letter);
        if (letter < 128 && Character.isLetterOrDigit(letter)) {
            return plain;
        }
        List<String> ways = new ArrayList<>(List.of(
                Pattern.quote(plain),
                "(?i:" + percent(plain) + ")",
                "(?i:" + unicode(plain) + ")",
                "&#0*" + letter + ";",
                "(?i:&#x0*" + Integer.toHexString(letter) + ";)"));
        if (letter == ' ') {
            ways.add("\\+");
        }
        if (letter == '"' || letter == '\\' || letter == '/') {
            ways.add("\\\\" + Pattern.quote(plain));
        }
        if (ENTITIES.containsKey(letter)) {
            ways.add(0, ENTITIES.get(letter)); // before '&' alone
        }
        return "(?:" + String.join("|", ways) + ")";
    }

    /** RFC 3986, section 2.1. */
    private static String percent(String letter) {
        return HexFormat.ofDelimiter("").withPrefix("%").formatHex(letter.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 8259, section 7. */
    private static String unicode(String letter) {
        return letter.chars()
                .mapToObj(unit -> "\\\\u" + HexFormat.of().toHexDigits((char) unit))
                .collect(Collectors.joining());
    }
}
