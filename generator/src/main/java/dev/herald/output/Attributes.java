package dev.herald.output;

import dev.herald.site.Utf8;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;

/** The attributes of a tag, read from the bytes of its page. */
final class Attributes {

    private final Utf8 page;
    private final byte[] html;
    private final int end;
    private final Map<String, String> found = new HashMap<>();
    private int at;

    private Attributes(Utf8 page, int from, int to) {
        this.page = page;
        this.html = page.bytes();
        this.at = from;
        this.end = to;
    }

    /** By their names in lower case, the first of each name, without entities; "" if there is no value. */
    static Map<String, String> of(Utf8 page, int from, int to) {
        Attributes attributes = new Attributes(page, from, to);
        while (attributes.at < to) {
            attributes.next();
        }
        return attributes.found;
    }

    private void next() {
        int from = at;
        at = nameEnd(from);
        if (at == from) {
            at++; // a blank, or a sign in a wrong place
        } else {
            String name = page.text(from, at).toLowerCase(Locale.ROOT);
            found.putIfAbsent(name, value());
        }
    }

    private int nameEnd(int from) {
        int to = from;
        while (to < end && !isSpace(html[to]) && html[to] != '/' && html[to] != '>' && html[to] != '=') {
            to++;
        }
        return to;
    }

    /** What stands behind the equals sign; a quote that does not end begins no value. */
    private String value() {
        int equals = behindSpaces(at);
        int from = equals < end && html[equals] == '=' ? behindSpaces(equals + 1) : end;
        if (from == end) {
            return "";
        }
        boolean quoted = html[from] == '"' || html[from] == '\'';
        int start = quoted ? from + 1 : from;
        int to = quoted ? quoteEnd(start, html[from]) : wordEnd(from);
        if (to == from) {
            return "";
        }
        at = quoted ? to + 1 : to;
        String value = page.text(start, to);
        return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }

    private int behindSpaces(int from) {
        int to = from;
        while (to < end && isSpace(html[to])) {
            to++;
        }
        return to;
    }

    /** The offset of the second quote, or that of the first if there is none. */
    private int quoteEnd(int from, byte quote) {
        int to = from;
        while (to < end && html[to] != quote) {
            to++;
        }
        return to < end ? to : from - 1;
    }

    private int wordEnd(int from) {
        int to = from;
        while (to < end && !isSpace(html[to]) && html[to] != '>') {
            to++;
        }
        return to;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b >= '\t' && b <= '\r';
    }
}
