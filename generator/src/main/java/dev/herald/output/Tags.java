package dev.herald.output;

import dev.herald.site.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    private static final boolean[] ENDS = new boolean[1 << 10];

    static {
        Stream.of(RAW, WATCHED)
                .flatMap(Set::stream)
                .forEach(name -> ENDS[ends(name.charAt(0), name.charAt(name.length() - 1))] = true);
    }

    private final Utf8 page;
    private final byte[] html;
    private final List<Tag> found = new ArrayList<>();
    private boolean watched; // whether the last tag may have an attribute that styles, runs or opens something

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
        for (int at = 0; at < html.length; at++) {
            if (html[at] == '<') {
                at = tags.markup(at) - 1;
            }
        }
        return tags.found;
    }

    /** Looks at what begins at an offset; returns where to go on. */
    private int markup(int at) {
        if (at + 1 < html.length && html[at + 1] == '!' && page.startsWith("<!--", at)) {
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
        int end = tagEnd(nameEnd);
        boolean may = ENDS[ends(html[from], html[nameEnd - 1])];
        if (!may && !watched) {
            return end;
        }
        String name = name(from, nameEnd);
        int close = RAW.contains(name) ? close(name, end) : end;
        boolean whole = end < html.length; // browsers drop a tag that does not end
        if (whole && (watched || WATCHED.contains(name))) {
            add(new Tag(name, Attributes.of(page, nameEnd, end), page.text(end + 1, Math.max(end + 1, close))));
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
        int name = from; // of the attribute
        watched = false;
        for (int i = from; i < text.length; i++) {
            byte b = text[i];
            if (b > '>' || b == '-') {
                continue; // as most are
            }
            if (b == '>') {
                return i;
            }
            if (b == '=') {
                watched = watched || mayBeWatched(name, i) && isWatchedBefore(i, from);
            } else if ((b == '"' || b == '\'') && isValue(i)) {
                i = quoteEnd(i, text);
            }
            name = i + 1;
        }
        return text.length;
    }

    private static int quoteEnd(int quote, byte[] text) {
        byte same = text[quote];
        int end = quote + 1;
        while (end < text.length && text[end] != same) {
            end++;
        }
        return end;
    }

    /** Whether a quote begins a value: before it, perhaps after spaces, stands {@code =}. */
    private boolean isValue(int quote) {
        int before = quote - 1;
        while (Attributes.isSpace(html[before])) {
            before--;
        }
        return html[before] == '=';
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

    /** Before the equals sign there may be a space. */
    private boolean mayBeWatched(int name, int equals) {
        return name == equals || isBeginning(html[name]);
    }

    private static boolean isBeginning(byte b) {
        int letter = b | 0x20; // a small one
        return letter == 'd' || letter == 'o' || letter == 's';
    }

    private boolean isWatchedBefore(int equals, int from) {
        int end = equals;
        while (end > from && Attributes.isSpace(html[end - 1])) {
            end--;
        }
        int start = end;
        while (start > from && (isLetter(html[start - 1]) || html[start - 1] == '-')) {
            start--;
        }
        return isBeginning(html[start]) && isWatched(page.text(start, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isWatched(String attribute) {
        return attribute.equals("style") || attribute.startsWith("on") || attribute.equals("data-embed");
    }
}
