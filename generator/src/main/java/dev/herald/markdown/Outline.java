package dev.herald.markdown;

import dev.herald.site.Body.Heading;
import dev.herald.site.Html;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The headings of a page: what they are called, so that no two share an id, and how they nest. */
final class Outline {

    private record Entry(int level, String id, Html html) {}

    /** The ids of footnotes and of what refers to them. */
    private static final Pattern NOTE = Pattern.compile("^(fn|fnref):");

    private final Set<String> ids = new HashSet<>();
    private final Set<String> reserved = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** Keeps an id for the heading that claims it in braces, further down perhaps. */
    void reserve(String id) {
        if (!NOTE.matcher(id).lookingAt()) {
            ids.add(id);
            reserved.add(id);
        }
    }

    /** The id that a heading claims, if none before it did. */
    String claim(String id) {
        return reserved.remove(id) ? id : unique(id);
    }

    void add(int level, String id, String html) {
        entries.add(new Entry(level, id, new Html(html)));
    }

    /** An id that no other heading has: the wish, or the wish with a number. */
    String unique(String wish) {
        String base = wish.isEmpty() ? "section" : NOTE.matcher(wish).replaceFirst("$1-");
        String id = base;
        while (!ids.add(id)) {
            id = base + "-" + numbers.merge(base, 1, Integer::sum);
        }
        return id;
    }

    /** As GitHub makes them, though in any script: lower case, hyphens for spaces, nothing but letters, digits, hyphens and underscores. */
    static String slug(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        text.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || c == '\u00A0') {
                slug.append('-');
            } else if (Character.isLetterOrDigit(c) || isMark(c) || c == '-' || c == '_') {
                slug.appendCodePoint(c);
            }
        });
        return slug.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** The headings, each with those below it. */
    List<Heading> headings() {
        List<Heading> top = new ArrayList<>();
        int[] next = {0};
        while (next[0] < entries.size()) {
            top.add(nested(next));
        }
        return top;
    }

    private Heading nested(int[] next) {
        Entry entry = entries.get(next[0]++);
        List<Heading> children = new ArrayList<>();
        while (next[0] < entries.size() && entries.get(next[0]).level() > entry.level()) {
            children.add(nested(next));
        }
        return new Heading(entry.level(), entry.id(), entry.html(), children);
    }

    /** A table of contents; nothing if there are no headings. */
    static String contents(List<Heading> headings, String title) {
        if (headings.isEmpty()) {
            return "";
        }
        StringBuilder nav = new StringBuilder("<nav class=\"toc\" aria-label=\"")
                .append(Html.escape(title))
                .append("\">\n");
        list(headings, nav);
        return nav.append("</nav>\n").toString();
    }

    private static void list(List<Heading> headings, StringBuilder nav) {
        nav.append("<ul>\n");
        for (Heading heading : headings) {
            nav.append("<li><a href=\"#")
                    .append(Html.escape(Urls.encode(heading.id())))
                    .append("\">")
                    .append(heading.html())
                    .append("</a>");
            if (!heading.children().isEmpty()) {
                nav.append('\n');
                list(heading.children(), nav);
            }
            nav.append("</li>\n");
        }
        nav.append("</ul>\n");
    }
}
