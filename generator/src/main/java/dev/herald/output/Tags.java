package dev.herald.output;

import dev.herald.site.Utf8;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
            "object", "embed", "form", "button");

    /** Of each such name the first and the last letter; no string is made of the names of other tags. */
    private static final BitSet ENDS = new BitSet();

    static {
        Stream.of(RAW, WATCHED)
                .flatMap(Set::stream)
                .forEach(name -> ENDS.set(ends(name.charAt(0), name.charAt(name.length() - 1))));
    }

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s/>=]++)(?:\\s*+=\\s*+(\"[^\"]*+\"|'[^']*+'|[^\\s>\"'][^\\s>]*+))?");

    private final Utf8 page;
    private final byte[] html;
    private final Matcher attribute = ATTRIBUTE.matcher(""); // one for all tags
    private final List<Tag> found = new ArrayList<>();

    private Tags(Utf8 page) {
        this.page = page;
        this.html = page.bytes();
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

    static List<Tag> of(Utf8 page) {
        Tags tags = new Tags(page);
        byte[] html = page.bytes();
        int at = 0;
        while (at < html.length) {
            at = html[at] == '<' ? tags.markup(at) : at + 1;
        }
        return tags.found;
    }

    /** Looks at what begins at an offset; returns where to go on. */
    private int markup(int at) {
        if (page.startsWith("<!--", at)) {
            int end = page.indexOf("-->", at + 2);
            return end < 0 ? html.length : end + 3;
        }
        int nameEnd = nameEnd(at + 1);
        return nameEnd == at + 1 ? at + 1 : tag(at + 1, nameEnd);
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < html.length && !endsName(html[end])) {
            end++;
        }
        return end > from && isLetter(html[from]) ? end : from;
    }

    private static boolean endsName(byte b) {
        return b <= '>' && (b == '>' || b == ' ' || b == '/' || b == '\n' || b == '\t' || b == '\r' || b == '\f');
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private int tag(int from, int nameEnd) {
        boolean may = ENDS.get(ends(html[from], html[nameEnd - 1]));
        String name = may ? name(from, nameEnd) : "";
        int end = tagEnd(nameEnd);
        int close = RAW.contains(name) ? close(name, end) : end;
        boolean whole = end < html.length; // browsers drop a tag that does not end
        if (whole && (WATCHED.contains(name) || isWatched(nameEnd, end))) {
            String text = page.text(end + 1, Math.max(end + 1, close));
            add(new Tag(name(from, nameEnd), attributes(nameEnd, end), text));
        }
        return Math.max(end, close);
    }

    private String name(int from, int to) {
        return page.text(from, to).toLowerCase(Locale.ROOT);
    }

    private static int ends(int first, int last) {
        return (first & 31) << 5 | last & 31; // in any case of letters
    }

    private void add(Tag tag) {
        if (WATCHED.contains(tag.name) || tag.attributes.keySet().stream().anyMatch(Tags::isWatched)) {
            found.add(tag);
        }
    }

    /** The offset of the {@code >} that is in no quotes. */
    private int tagEnd(int from) {
        byte[] text = html; // a field would be read at each step
        byte quote = 0;
        for (int i = from; i < text.length; i++) {
            byte b = text[i];
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '>') {
                return i;
            } else if ((b == '"' || b == '\'') && isValue(i)) {
                quote = b;
            }
        }
        return html.length;
    }

    /** Whether a quote begins a value: before it, perhaps after spaces, stands {@code =}. */
    private boolean isValue(int quote) {
        int before = quote - 1;
        while (isSpace(html[before])) {
            before--;
        }
        return html[before] == '=';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r';
    }

    private int close(String name, int from) {
        String end = "</" + name;
        for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
            int after = at + end.length();
            if (after < html.length
                    && endsName(html[after])
                    && page.text(at, after).equalsIgnoreCase(end)) {
                return at;
            }
        }
        return html.length;
    }

    /** Whether a tag of any name may have an attribute that styles, runs or opens something. */
    private boolean isWatched(int from, int to) {
        for (int equals = from; equals < to; equals++) {
            if (html[equals] == '=' && isWatchedBefore(equals, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWatchedBefore(int equals, int from) {
        int end = equals;
        while (end > from && isSpace(html[end - 1])) {
            end--;
        }
        int start = end;
        while (start > from && (isLetter(html[start - 1]) || html[start - 1] == '-')) {
            start--;
        }
        return switch (html[start]) {
            case 'd', 'D', 'o', 'O', 's', 'S' -> isWatched(page.text(start, end).toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private static boolean isWatched(String attribute) {
        return attribute.equals("style") || attribute.startsWith("on") || attribute.equals("data-embed");
    }

    private Map<String, String> attributes(int from, int to) {
        Map<String, String> attributes = new HashMap<>();
        attribute.reset(page.text(from, to));
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
