package dev.herald.simulate;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of {@code multipart/form-data} (RFC 7578): fields as text, files as bytes. */
final class Form {

    private static final Pattern NAME = Pattern.compile("; name=\"([^\"]*)\"");

    private Form() {}

    static Map<String, Object> read(byte[] body, String type) {
        String boundary = type.replaceFirst("(?s).*boundary=\"?([^\";]+)\"?.*", "$1");
        String whole = new String(body, StandardCharsets.ISO_8859_1); // one character for each byte
        Map<String, Object> parts = new LinkedHashMap<>();
        for (String part : whole.split(Pattern.quote("--" + boundary), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end > 0) {
                String head = part.substring(0, end);
                read(head, part.substring(end + 4, part.length() - 2), parts);
            }
        }
        return parts;
    }

    private static void read(String head, String content, Map<String, Object> parts) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        Matcher name = NAME.matcher(head);
        if (name.find()) {
            boolean file = head.contains("; filename=");
            parts.put(name.group(1), file ? bytes : new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
