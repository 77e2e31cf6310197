package dev.herald.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a post for feed readers in one walk, without a tree, if all of its HTML is of the kind that Herald makes of Markdown. What comes out is what
 * comes out of {@link FeedHtml}'s tree.
 */
final class KnownHtml {

    private static final List<String> REFERENCES = List.of("&lt;", "&gt;", "&quot;", "&amp;", "&#39;");

    private final String html;
    private final FeedHtml feed;
    private final StringBuilder out;
    private final Nesting open = new Nesting();
    private int at;
    private int textStart; // in what is written, behind the last tag
    private Optional<Anchor> anchor = Optional.empty();

    /** A link to its own heading, which is left out. */
    private record Anchor(int start, int depth) {}

    private KnownHtml(String html, FeedHtml feed) {
        this.html = html;
        this.feed = feed;
        this.out = new StringBuilder(html.length() + html.length() / 8);
    }

    /** Nothing if there is something in it that only a parser of HTML understands. */
    static Optional<String> of(String html, FeedHtml feed) {
        return isPlain(html) ? new KnownHtml(html, feed).read() : Optional.empty();
    }

    /** Whether its characters and references mean the same to every parser. */
    private static boolean isPlain(String html) {
        for (int at = 0; at < html.length(); at++) {
            char character = html.charAt(at);
            boolean plain = character >= ' ' || character == '\n' || character == '\t';
            if (!plain || Character.isSurrogate(character) || character == '&' && !isReference(html, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReference(String html, int at) {
        for (String reference : REFERENCES) {
            if (html.startsWith(reference, at)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> read() {
        while (at < html.length()) {
            boolean known = html.charAt(at) != '<' ? text() : html.startsWith("</", at) ? end() : begin();
            if (!known) {
                return Optional.empty();
            }
        }
        return open.depth() == 0 ? Optional.of(out.toString().strip()) : Optional.empty();
    }

    private boolean text() {
        int next = html.indexOf('<', at);
        String raw = html.substring(at, next < 0 ? html.length() : next);
        at += raw.length();
        write(plain(raw), false);
        return open.holdsText() || isSpace(raw);
    }

    private static boolean isSpace(String raw) {
        return raw.chars().allMatch(character -> character == ' ' || character == '\n' || character == '\t');
    }

    private boolean end() {
        int close = html.indexOf('>', at);
        String name = html.substring(at + 2, Math.max(close, at + 2));
        if (!open.end(name)) {
            return false;
        }
        at = close + 1;
        if (anchor.filter(one -> one.depth == open.depth()).isPresent()) {
            out.setLength(anchor.get().start);
            textStart = out.length();
            anchor = Optional.empty();
        } else {
            tag("</" + name + ">");
        }
        return true;
    }

    private boolean begin() {
        Optional<StartTag> tag = StartTag.at(at, html);
        at = tag.map(StartTag::end).orElse(at);
        return tag.filter(this::begin).isPresent();
    }

    private boolean begin(StartTag tag) {
        if (tag.name().equals("input")) {
            out.append(FeedHtml.sign(tag.attributes().containsKey("checked")));
            return open.isInTask();
        }
        boolean known = open.begin(tag.name(), tag.classes().equals("task")) && !isSpecial(tag);
        if (isAnchor(tag)) {
            stripTrailing();
            anchor = Optional.of(new Anchor(out.length(), open.depth() - 1));
        }
        out.append('<').append(tag.name());
        for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
            known &= attribute(tag.name(), attribute.getKey(), attribute.getValue());
        }
        tag(">");
        return known;
    }

    private static boolean isAnchor(StartTag tag) {
        return tag.name().equals("a") && tag.classes().equals("anchor");
    }

    /** An anchor that is something else too or stands where blanks count, or a line break that a parser takes away. */
    private boolean isSpecial(StartTag tag) {
        boolean anchor =
                tag.name().equals("a") && tag.classes().toLowerCase(Locale.ROOT).contains("anchor");
        return anchor && (!isAnchor(tag) || open.isIn("pre")) || tag.name().equals("pre") && html.startsWith("\n", at);
    }

    /** An anchor goes with the blank before it. */
    private void stripTrailing() {
        int end = out.length();
        while (end > textStart && Character.isWhitespace(out.charAt(end - 1))) {
            end--;
        }
        out.setLength(end);
    }

    private void tag(String end) {
        out.append(end);
        textStart = out.length();
    }

    private boolean attribute(String element, String name, String raw) {
        if (FeedHtml.isOfThePage(name)) {
            return true;
        }
        boolean several =
                name.equals("srcset") || name.equals("style") && raw.indexOf('(') >= 0; // addresses in one value
        boolean flag = raw.isEmpty() && !name.equals("alt") || raw.equalsIgnoreCase(name);
        String value = plain(raw);
        Optional<String> shown = FeedHtml.ADDRESSES.contains(name)
                ? feed.whole(value, element.equals("img") && name.equals("src"))
                : Optional.of(value);
        shown.ifPresent(text -> {
            out.append(' ').append(name).append("=\"");
            write(text, true);
            out.append('"');
        });
        return !several && !flag;
    }

    private static String plain(String raw) {
        return raw.indexOf('&') < 0
                ? raw
                : raw.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }

    private void write(String plain, boolean attribute) {
        for (int index = 0; index < plain.length(); index++) {
            char character = plain.charAt(index);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\u00A0' -> out.append("&nbsp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(character);
            }
        }
    }
}
