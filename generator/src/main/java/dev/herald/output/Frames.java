package dev.herald.output;

import dev.herald.picture.Print;
import dev.herald.picture.Prints;
import dev.herald.picture.Role;
import dev.herald.site.Html;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Puts the pictures of a text into their frames: {@code <img>} gets its size, so that nothing moves when it comes, smaller files to choose from, and a
 * {@code <picture>} with WebP around it. What the writer said of a picture stays. The text itself, as feeds and networks get it, is not changed.
 */
final class Frames {

    private static final Pattern PART = Pattern.compile(
            "<!--.*?-->|<(script|style|textarea)\\b.*?</\\1\\s*>|<(/?picture|img)\\b(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>][^\\s>]*)))?");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}(?:px)?");
    private static final int NEAR = 1500; // characters of HTML before a picture that is seen at once

    private static final int LOWER = 0x20; // makes a letter of ASCII a small one

    private final Prints prints;

    Frames(Prints prints) {
        this.prints = prints;
    }

    /** The same text with its pictures framed; the first is fetched early if it is near the top and no other stands above it. */
    Html of(Html text, Seen seen) {
        return text.html().contains("<img") || text.html().contains("<IMG") ? framed(text.html(), seen) : text;
    }

    /** What readers see first. */
    enum Seen {
        /** The beginning of this text. */
        TEXT,
        /** Something else; all pictures of the text may wait. */
        OTHER
    }

    private Html framed(String html, Seen seen) {
        StringBuilder framed = new StringBuilder(html); // copied once and not piece by piece
        boolean within = false;
        boolean first = seen == Seen.TEXT;
        Matcher part = PART.matcher(html);
        for (int at = next(html, 0, part); at >= 0; at = next(html, part.end(), part)) {
            String tag = part.group(2) == null ? "" : part.group(2).toLowerCase(Locale.ROOT);
            if (tag.equals("img")) {
                int longer = framed.length() - html.length();
                framed.replace(at + longer, part.end() + longer, framed(part.group(), within, first && at < NEAR));
                first = false;
            } else if (!tag.isEmpty()) {
                within = tag.equals("picture");
            }
        }
        return new Html(framed.toString());
    }

    /** Where the next part begins, or -1. */
    private static int next(String html, int from, Matcher part) {
        int at = html.indexOf('<', from);
        while (at >= 0 && !(mayBegin(html, at) && part.region(at, html.length()).lookingAt())) {
            at = html.indexOf('<', at + 1);
        }
        return at;
    }

    /** Most tags are no part, and the pattern takes long to say so. */
    private static boolean mayBegin(String html, int at) {
        int second = at + 2 < html.length() ? html.charAt(at + 2) | LOWER : 0;
        return switch (html.charAt(Math.min(at + 1, html.length() - 1)) | LOWER) {
            case '!' -> second == '-';
            case '/' -> second == 'p';
            case 'i' -> second == 'm';
            case 'p' -> second == 'i';
            case 's' -> second == 'c' || second == 't';
            case 't' -> second == 'e';
            default -> false;
        };
    }

    private String framed(String tag, boolean within, boolean first) {
        Map<String, String> attributes = attributes(tag);
        Optional<Print> print = Optional.ofNullable(attributes.get("src")).flatMap(src -> prints.of(src, Role.TEXT));
        boolean chosen = within || attributes.containsKey("srcset");
        print.ifPresent(one -> size(one, attributes));
        loading(attributes, first);
        if (print.isEmpty() || chosen) {
            return tag(attributes);
        }
        candidates(print.get(), attributes);
        String sizes = attributes.getOrDefault("sizes", "");
        if (!attributes.containsKey("srcset")) {
            attributes.remove("sizes"); // which says something of a srcset only
        }
        return print.get().webp().isEmpty()
                ? tag(attributes)
                : "<picture><source type=\"image/webp\" srcset=\""
                        + Html.escape(print.get().webpSrcset()) + "\" sizes=\"" + Html.escape(sizes) + "\">"
                        + tag(attributes) + "</picture>";
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag).region("<img".length(), tag.length() - 1);
        while (attribute.find()) {
            String value = attribute.group(2) != null
                    ? attribute.group(2)
                    : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            attributes.putIfAbsent(
                    attribute.group(1).toLowerCase(Locale.ROOT),
                    value == null ? "" : Parser.unescapeEntities(value, true));
        }
        return attributes;
    }

    /** A side that the writer gives decides the other. */
    private static void size(Print print, Map<String, String> attributes) {
        Optional<Integer> width = number(attributes, "width");
        Optional<Integer> height = number(attributes, "height");
        boolean unclear = attributes.containsKey("width") && width.isEmpty()
                || attributes.containsKey("height") && height.isEmpty();
        if (!unclear) {
            double scale = width.map(wide -> (double) wide / print.width())
                    .or(() -> height.map(high -> (double) high / print.height()))
                    .orElse(1.0);
            attributes.putIfAbsent("width", Long.toString(Math.max(1, Math.round(print.width() * scale))));
            attributes.putIfAbsent("height", Long.toString(Math.max(1, Math.round(print.height() * scale))));
            width.or(() -> height.map(high -> (int) Math.round(high * (double) print.width() / print.height())))
                    .filter(wide -> !print.candidates().isEmpty())
                    .ifPresent(wide -> attributes.putIfAbsent("sizes", wide + "px"));
        }
    }

    private static Optional<Integer> number(Map<String, String> attributes, String name) {
        return Optional.ofNullable(attributes.get(name))
                .map(String::strip)
                .filter(value -> NUMBER.matcher(value).matches())
                .map(value -> Integer.valueOf(value.replace("px", "")));
    }

    private static void loading(Map<String, String> attributes, boolean first) {
        if (!first) {
            attributes.putIfAbsent("loading", "lazy");
        } else if (!"lazy".equals(attributes.get("loading"))) {
            attributes.putIfAbsent("fetchpriority", "high");
        }
        attributes.putIfAbsent("decoding", "async");
    }

    private static void candidates(Print print, Map<String, String> attributes) {
        attributes.put("src", print.src());
        if (!print.candidates().isEmpty() || !print.webp().isEmpty()) {
            attributes.putIfAbsent("sizes", print.sizes());
        }
        if (!print.candidates().isEmpty()) {
            attributes.put("srcset", print.srcset());
        }
        print.tone().ifPresent(tone -> attributes.putIfAbsent("data-tone", tone));
    }

    private static String tag(Map<String, String> attributes) {
        StringBuilder tag = new StringBuilder("<img");
        attributes.forEach((name, value) -> tag.append(' ')
                .append(name)
                .append("=\"")
                .append(Html.escape(value))
                .append('"'));
        return tag.append('>').toString();
    }
}
