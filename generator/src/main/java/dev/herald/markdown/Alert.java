package dev.herald.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub's alerts: a quote whose first line is {@code [!NOTE]} or one of its fellows. */
final class Alert {

    private static final Pattern TITLE = Pattern.compile("\\[!(\\w+)][ \\t]*(?:\\n|$)");
    private static final Map<String, Word> KINDS = Map.of(
            "note", Word.NOTE,
            "tip", Word.TIP,
            "important", Word.IMPORTANT,
            "warning", Word.WARNING,
            "caution", Word.CAUTION);

    private Alert() {}

    /** @return whether it is one, and was written */
    static boolean write(BlockQuote node, Walk walk) {
        if (!(node.getFirstChild() instanceof Paragraph first)) {
            return false;
        }
        String text = walk.rendering().source().text();
        Matcher title = TITLE.matcher(text).region(first.getStartOffset(), text.length());
        if (!title.lookingAt()) {
            return false;
        }
        String kind = title.group(1).toLowerCase(Locale.ROOT);
        Word word = KINDS.get(kind);
        if (word != null) {
            write(node, kind, word, title.end(), walk);
        }
        return word != null;
    }

    private static void write(BlockQuote node, String kind, Word word, int from, Walk walk) {
        Trailing trailing = Trailing.ofContainer(node, walk);
        walk.out()
                .line()
                .raw("<div class=\"alert alert-")
                .raw(kind)
                .raw("\" role=\"note\">\n<p class=\"alert-title\">");
        walk.out().shown(walk.rendering().say(word)).raw("</p>\n").gap();
        walk.childrenWithin(node, from, trailing.start());
        walk.out().line().raw("</div>\n").gap();
    }
}
