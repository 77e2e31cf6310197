package dev.herald.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** HTML that a writer put into Markdown, on its way to the page: its addresses are resolved, its words are kept for search. */
final class RawMarkup {

    /** What divides an excerpt from the rest, in the ways of WordPress, Zola and Nikola. */
    static final Pattern DIVIDER =
            Pattern.compile("<!--\\s*(?:more|TEASER_END)(?:[\\s:][^>]{0,200}?)?-->", Pattern.CASE_INSENSITIVE);

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'<>/=]++)(?:(\\s*+=\\s*+)(\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++))?");

    private static final Pattern SRC = Pattern.compile("(?i)\\ssrc\\s*=\\s*[\"']?([^\"'\\s>]+)");
    private static final Pattern DESCRIBED = Pattern.compile(
            "(?i)\\s(?:alt\\b|aria-label|aria-hidden\\s*=\\s*[\"']?true|role\\s*=\\s*[\"']?(?:none|presentation))");

    private static final Pattern TABINDEX = Pattern.compile("(?i)\\stabindex\\s*=");

    private static final int HOPELESS =
            50; // tags without an end; whoever has more of them in one piece has no HTML there

    private final String markup;
    private final int offset;
    private final Walk walk;
    private final RawAddresses addresses;
    private final Output out;
    private int unfinished;

    /** @param offset where the markup stands in the text */
    RawMarkup(String markup, int offset, Walk walk) {
        this.markup = markup;
        this.offset = offset;
        this.walk = walk;
        this.addresses = new RawAddresses(walk);
        out = walk.out();
    }

    void write() {
        int at = 0;
        while (at < markup.length()) {
            int tag = markup.indexOf('<', at);
            words(at, tag < 0 ? markup.length() : tag);
            at = tag < 0 ? markup.length() : markup(tag);
        }
    }

    private void words(int from, int to) {
        if (from < to) {
            String words = markup.substring(from, to);
            out.raw(words);
            out.unseen(words.indexOf('&') < 0 ? words : SourceText.clean(Parser.unescapeEntities(words, false)));
        }
    }

    /** Writes the tag, comment or lone {@code <} at an offset; returns where it ends. */
    private int markup(int at) {
        if (markup.startsWith("<!--", at)) {
            return comment(at);
        }
        char next = at + 1 < markup.length() ? markup.charAt(at + 1) : ' ';
        if (!isLetter(next) && "/!?".indexOf(next) < 0) {
            out.raw('<');
            return at + 1;
        }
        int end = isLetter(next) ? tagEnd(at) : markup.indexOf('>', at) + 1;
        if (end <= at) {
            return unfinished(at);
        }
        if (isLetter(next)) {
            return tag(at, end);
        }
        if (next != '/' || endTag(at)) {
            out.raw(markup.substring(at, end));
        }
        return end;
    }

    /** A tag without its {@code >} would take what follows it on the page, up to the next one. */
    private int unfinished(int at) {
        if (!tracks()) {
            out.raw(markup.substring(at));
            return markup.length();
        }
        unfinished++;
        String begin = markup.substring(at, nameEnd(at + 1));
        walk.tell(
                offset + at,
                "the tag '" + begin + "' does not end",
                "write its '>' and the second of each pair of quotes, with no blank line before them");
        out.shown("<");
        return at + 1;
    }

    private boolean tracks() {
        return walk.rendering().hasExtras();
    }

    private boolean endTag(int at) {
        String name = markup.substring(at + 2, nameEnd(at + 2)).toLowerCase(Locale.ROOT);
        return name.isEmpty()
                || !tracks()
                || walk.tags().isText(name)
                || walk.tags().end(name, offset + at);
    }

    private int comment(int at) {
        int close = markup.indexOf("-->", at + 2);
        int end = close < 0 ? markup.length() : close + 3;
        String comment = markup.substring(at, end);
        if (!DIVIDER.matcher(comment).matches()) {
            out.raw(comment);
        }
        if (close < 0 && tracks()) {
            walk.tell(offset + at, "the comment '<!--' is never closed", "write --> where it should end");
            out.raw("-->");
        }
        return end;
    }

    /** Behind the {@code >} that ends a tag; one within quotes does not. */
    private int tagEnd(int start) {
        if (unfinished > HOPELESS) {
            return -1;
        }
        char quote = 0;
        char before = 0;
        for (int i = start + 1; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if ((c == '"' || c == '\'') && before == '=') {
                quote = c;
            }
            before = Character.isWhitespace(c) ? before : c;
        }
        return -1;
    }

    private int tag(int start, int end) {
        int nameEnd = nameEnd(start + 1);
        String name = markup.substring(start + 1, nameEnd).toLowerCase(Locale.ROOT);
        out.raw(markup.substring(start, nameEnd));
        if (name.equals("table") && mayScroll(start, end)) {
            out.raw(" tabindex=\"0\"");
        }
        attributes(name, nameEnd, end);
        describe(name, start, end);
        out.gapAfter(name);
        boolean ended = tracks() && markup.charAt(end - 2) == '/' && walk.tags().needsEnd(name);
        if (ended) {
            out.close(name);
        } else if (tracks() && !walk.tags().isText(name)) {
            beginTag(name, start, end);
        }
        boolean unread = name.equals("script") || name.equals("style");
        return unread && !ended ? content(name, end) : end;
    }

    /** Themes let a wide table scroll that stands in nothing else; so that keys reach it (WCAG 2.1.1), it takes the focus, as Markdown's own do. */
    private boolean mayScroll(int start, int end) {
        return tracks()
                && walk.tags().isEmpty()
                && !TABINDEX.matcher(markup).region(start, end).find();
    }

    /** A picture that is hidden from those who do not see needs no words. */
    private void describe(String name, int start, int end) {
        String tag = markup.substring(start, end);
        Matcher src = SRC.matcher(tag);
        if (name.equals("img")
                && tracks()
                && !walk.isAgain()
                && src.find()
                && !DESCRIBED.matcher(tag).find()) {
            walk.addresses().undescribed(src.group(1), offset + start);
        }
    }

    private void beginTag(String name, int start, int end) {
        if (markup.charAt(end - 2) != '/') {
            walk.tags().begin(name, offset + start);
        }
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < markup.length()
                && (Character.isLetterOrDigit(markup.charAt(end)) || end > start && markup.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    /** Copies what is no text although it stands between two tags. */
    private int content(String name, int from) {
        String tag = "</" + name;
        int close = markup.indexOf("</", from);
        while (close >= 0 && !markup.regionMatches(true, close, tag, 0, tag.length())) {
            close = markup.indexOf("</", close + 2);
        }
        int end = close < 0 ? markup.length() : close;
        out.raw(markup.substring(from, end));
        return end;
    }

    private void attributes(String tag, int from, int to) {
        Matcher attribute = ATTRIBUTE.matcher(markup).region(from, to);
        int copied = from;
        while (attribute.find()) {
            if (attribute.group(3) != null) {
                Optional<String> resolved = addresses.resolved(
                        tag,
                        attribute.group(1).toLowerCase(Locale.ROOT),
                        attribute.group(3),
                        offset + attribute.start(3));
                if (resolved.isPresent()) {
                    out.raw(markup.substring(copied, attribute.start(3)));
                    out.raw('"').escaped(resolved.get()).raw('"');
                    copied = attribute.end(3);
                }
            }
        }
        out.raw(markup.substring(copied, to));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
