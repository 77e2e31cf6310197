package dev.herald.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The beginning of an element, in the one way in which Herald writes it: small letters, one blank before each attribute, double quotes around each value.
 *
 * @param attributes by their names, in their order, with references in their values; a value that is not there is ""
 * @param end behind it in the text
 */
record StartTag(String name, Map<String, String> attributes, int end) {

    /** Nothing if the tag that begins here is written in another way. */
    static Optional<StartTag> at(int start, String html) {
        int at = nameEnd(start + 1, html);
        String name = html.substring(start + 1, at);
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean once = !name.isEmpty();
        while (once && html.startsWith(" ", at)) {
            int nameEnd = nameEnd(at + 1, html);
            String attribute = html.substring(at + 1, nameEnd);
            boolean valued = html.startsWith("=\"", nameEnd);
            int end = valued ? html.indexOf('"', nameEnd + 2) : nameEnd;
            once = !attribute.isEmpty() && end >= 0 && (valued || name.equals("input"));
            if (once) {
                String value = valued ? html.substring(nameEnd + 2, end) : "";
                once = attributes.putIfAbsent(attribute, value) == null;
                at = valued ? end + 1 : end;
            }
        }
        return once && html.startsWith(">", at)
                ? Optional.of(new StartTag(name, attributes, at + 1))
                : Optional.empty();
    }

    private static int nameEnd(int start, String html) {
        int end = start;
        while (end < html.length() && isOfName(html.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9' || character == '-';
    }

    /** What stands in its attribute {@code class}; "" without one. */
    String classes() {
        return attributes.getOrDefault("class", "");
    }
}
