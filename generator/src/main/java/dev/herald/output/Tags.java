package dev.herald.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The tags of finished HTML or SVG that load, run or style something, found by one walk without a tree. It takes the text for what our templates and a
 * writer's HTML are; where a browser would read a broken tag otherwise, the page gets a stricter policy, never a looser one than its text asks for.
 */
final class Tags {

    /** Their text is no markup (HTML, section 13.2.5.1). */
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    private static final Set<String> WATCHED = Set.of(
            "script", "style", "link", "img", "image", "input", "source", "video", "audio", "track", "iframe", "frame",
            "object", "embed", "form", "button", "meta", "body");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s/>=]++)(?:\\s*+=\\s*+(\"[^\"]*+\"|'[^']*+'|[^\\s>\"'][^\\s>]*+))?");

    private final String html;
    private final Matcher attribute;
    private final List<Tag> found = new ArrayList<>();

    private Tags(String html) {
        this.html = html;
        this.attribute = ATTRIBUTE.matcher(html); // one for all tags, as pages have hundreds
    }

    /**
     * A tag.
     *
     * @param name in lower case
     * @param attributes by their names in lower case, without entities
     * @param text of a script or style
     */
    record Tag(String name, Map<String, String> attributes, String text) {

        boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }

        String get(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }
    }

    static List<Tag> of(String html) {
        Tags tags = new Tags(html);
        int at = html.indexOf('<');
        while (at >= 0) {
            at = html.indexOf('<', tags.markup(at));
        }
        return tags.found;
    }

    /** Looks at what begins at an offset; returns where to go on. */
    private int markup(int at) {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 2);
            return end < 0 ? html.length() : end + 3;
        }
        int nameEnd = nameEnd(at + 1);
        return nameEnd == at + 1 ? at + 1 : tag(html.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT), nameEnd);
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < html.length() && " \t\n\r\f/>".indexOf(html.charAt(end)) < 0) {
            end++;
        }
        return end > from && isLetter(html.charAt(from)) ? end : from;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private int tag(String name, int nameEnd) {
        int end = tagEnd(nameEnd);
        int close = RAW.contains(name) ? close(name, end) : end;
        boolean whole = end < html.length(); // browsers drop a tag that does not end
        if (whole && (WATCHED.contains(name) || isWatched(nameEnd, end))) {
            add(new Tag(name, attributes(nameEnd, end), html.substring(end + 1, Math.max(end + 1, close))));
        }
        return Math.max(end, close);
    }

    private void add(Tag tag) {
        if (WATCHED.contains(tag.name) || tag.attributes.keySet().stream().anyMatch(Tags::isWatched)) {
            found.add(tag);
        }
    }

    /** The offset of the {@code >} that is in no quotes. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i;
            } else if ((c == '"' || c == '\'') && isValue(i)) {
                quote = c;
            }
        }
        return html.length();
    }

    /** Whether a quote begins a value: before it, perhaps after spaces, stands {@code =}. */
    private boolean isValue(int quote) {
        int before = quote - 1;
        while (Character.isWhitespace(html.charAt(before))) {
            before--;
        }
        return html.charAt(before) == '=';
    }

    private int close(String name, int from) {
        String end = "</" + name;
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            int after = at + end.length();
            boolean named = html.regionMatches(true, at, end, 0, end.length());
            if (named && after < html.length() && " \t\n\r\f/>".indexOf(html.charAt(after)) >= 0) {
                return at;
            }
        }
        return html.length();
    }

    /** Whether a tag of any name may have an attribute that styles, runs or opens something. */
    private boolean isWatched(int from, int to) {
        for (int equals = from; equals < to; equals++) {
            if (html.charAt(equals) == '=' && isWatchedBefore(equals, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWatchedBefore(int equals, int from) {
        int end = equals;
        while (end > from && Character.isWhitespace(html.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > from && (Character.isLetter(html.charAt(start - 1)) || html.charAt(start - 1) == '-')) {
            start--;
        }
        return switch (html.charAt(start)) {
            case 'd', 'D', 'o', 'O', 's', 'S' ->
                isWatched(html.substring(start, end).toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private static boolean isWatched(String attribute) {
        return attribute.equals("style") || attribute.startsWith("on") || attribute.equals("data-embed");
    }

    private Map<String, String> attributes(int from, int to) {
        Map<String, String> attributes = new HashMap<>();
        attribute.region(from, to);
        while (attribute.find()) {
            String value = attribute.group(2) == null ? "" : unquoted(attribute.group(2));
            attributes.putIfAbsent(
                    attribute.group(1).toLowerCase(Locale.ROOT),
                    value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true));
        }
        return attributes;
    }

    private static String unquoted(String value) {
        char first = value.charAt(0);
        return first == '"' || first == '\'' ? value.substring(1, value.length() - 1) : value;
    }
}
