package dev.herald.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with blank lines between its paragraphs, as WordPress's classic editor keeps it, as HTML with paragraphs. */
final class Paragraphs {

    private static final String BLOCK =
            "(?:address|article|aside|blockquote|caption|center|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer"
                    + "|form|h[1-6]|header|herald-more|hr|iframe|legend|li|main|map|menu|nav|object|ol|p|pre|section|summary|table|tbody"
                    + "|td|tfoot|th|thead|tr|ul|video|audio)";
    private static final Pattern WHOLE =
            Pattern.compile("(?is)<(pre|script|style|textarea|svg)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("</?(?i:" + BLOCK + ")\\b[^>]*>");
    private static final Pattern ANY_TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern ALONE = Pattern.compile("(?i)<(?:hr|col|herald-more)\\b");
    private static final Pattern LINE = Pattern.compile("(?i)[ \\t]*(?<!<br>|<br />|<br/>)\n");
    private static final Pattern KEPT = Pattern.compile("\uE000(\\d+)\uE001");

    private final List<String> whole = new ArrayList<>();

    private Paragraphs() {}

    static String of(String text) {
        return new Paragraphs().html(text.replaceAll("\\r\\n?", "\n").replace("\uE000", "&#xE000;"));
    }

    private String html(String text) {
        String kept = WHOLE.matcher(text).replaceAll(found -> {
            whole.add(found.group());
            String mark = "\uE000" + (whole.size() - 1) + "\uE001";
            return found.group().startsWith("<!--") ? mark : "\n\n" + mark + "\n\n";
        });
        String tags = ANY_TAG.matcher(kept)
                .replaceAll(tag -> Matcher.quoteReplacement(tag.group().replace('\n', ' ')));
        String apart = TAG.matcher(tags).replaceAll(tag -> Matcher.quoteReplacement(apart(tag.group())));
        StringBuilder html = new StringBuilder();
        for (String part : apart.split("\n\\s*\n")) {
            html.append(part(part.strip())).append('\n');
        }
        return KEPT.matcher(html)
                .replaceAll(mark -> Matcher.quoteReplacement(whole.get(Integer.parseInt(mark.group(1)))));
    }

    /** What stands right behind the start of an element is its own. */
    private static String apart(String tag) {
        boolean end = tag.startsWith("</") || ALONE.matcher(tag).lookingAt();
        return end ? tag + "\n\n" : "\n\n" + tag;
    }

    private static String part(String part) {
        if (part.isEmpty() || KEPT.matcher(part).matches()) {
            return part;
        }
        Matcher start = TAG.matcher(part);
        boolean block = start.lookingAt();
        String lines = LINE.matcher(part).replaceAll("<br>");
        return block ? start(lines) : "<p>" + lines + "</p>";
    }

    /** A line that begins below a tag is the first. */
    private static String start(String part) {
        return part.replaceAll("(?i)(" + TAG.pattern() + "\\s*)(?:<br>)+", "$1")
                .replaceAll("(?:<br>)+(?=\\s*" + TAG.pattern() + ")", "");
    }
}
