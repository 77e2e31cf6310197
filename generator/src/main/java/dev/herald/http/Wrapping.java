package dev.herald.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What a text is wrapped in when it is put into another. */
enum Wrapping {
    /** RFC 8259, section 7, and JavaScript. */
    JSON("\\\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[^ux])"),
    /** RFC 3986, section 2.1: one character of UTF-8 at a time. */
    PERCENT(Wrapping.OCTETS),
    /** As percent-encoded, with blanks as {@code +}. */
    FORM(Wrapping.OCTETS + "|\\+"),
    HTML("&(?:#\\d{1,8}|#[xX][0-9a-fA-F]{1,6}|\\w{2,31});"),
    /** Either alphabet of RFC 4648, if it holds text. */
    BASE64("[\\w+/-]{8,}+={0,2}");

    private static final String OCTETS = "(?i:%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]"
            + "|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-4](?:%[89ab][0-9a-f]){3})";

    private final Pattern sign;

    Wrapping(String sign) {
        this.sign = Pattern.compile(sign);
    }

    /** What is written otherwise in it. */
    Pattern sign() {
        return sign;
    }

    /** What the sign stands for; itself if for nothing. */
    String unwrapped(String wrapped) {
        String text = switch (this) {
            case JSON -> outOfJson(wrapped);
            case PERCENT -> outOfPercent(wrapped);
            case FORM -> wrapped.equals("+") ? " " : outOfPercent(wrapped);
            case HTML -> Parser.unescapeEntities(wrapped, true);
            case BASE64 -> outOfBase64(wrapped);
        };
        return text.isEmpty() ? wrapped : text;
    }

    private static String outOfJson(String sign) {
        return switch (sign.charAt(1)) {
            case 'u', 'x' -> Character.toString(HexFormat.fromHexDigits(sign, 2, sign.length()));
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> sign.substring(1);
        };
    }

    private static String outOfPercent(String sign) {
        return new String(HexFormat.of().parseHex(sign.replace("%", "")), StandardCharsets.UTF_8);
    }

    private static String outOfBase64(String sign) {
        String digits = sign.replace("=", "").replace('-', '+').replace('_', '/');
        if (digits.length() % 4 == 1) {
            return sign;
        }
        String text = new String(Base64.getDecoder().decode(digits), StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : sign; // most words are not Base64
    }
}
