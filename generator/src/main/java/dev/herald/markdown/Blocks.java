package dev.herald.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/** What stands between blank lines. */
final class Blocks {

    private Blocks() {}

    static Handlers register(Handlers handlers) {
        return handlers.on(Document.class, (node, walk) -> walk.children(node))
                .on(Paragraph.class, Blocks::paragraph)
                .on(Heading.class, Headings::write)
                .on(BlockQuote.class, Blocks::quote)
                .on(BulletList.class, (node, walk) -> container("ul", "", node, walk))
                .on(OrderedList.class, (node, walk) -> container("ol", start(node), node, walk))
                .on(BulletListItem.class, Blocks::item)
                .on(OrderedListItem.class, Blocks::item)
                .on(TaskListItem.class, Blocks::task)
                .on(DefinitionList.class, (node, walk) -> container("dl", "", node, walk))
                .on(DefinitionTerm.class, (node, walk) -> wrapped("dt", node, walk))
                .on(DefinitionItem.class, (node, walk) -> wrapped("dd", node, walk))
                .on(ThematicBreak.class, Blocks::line)
                .on(FencedCodeBlock.class, Blocks::fenced)
                .on(IndentedCodeBlock.class, Blocks::indented)
                .on(HtmlBlock.class, (node, walk) -> raw(walk.text(node.getContentChars()), node, walk))
                .on(HtmlCommentBlock.class, (node, walk) -> raw(walk.text(node.getChars()), node, walk))
                .on(Reference.class, (node, walk) -> {})
                .on(
                        FootnoteBlock.class,
                        (node, walk) -> {}); // they stand at the end, in the order in which they are referred to
    }

    private static void paragraph(Paragraph node, Walk walk) {
        walk.typography().restart();
        if (!node.hasChildren()) {
            return;
        }
        boolean extras = walk.rendering().hasExtras();
        if (extras && Tables.isRows(node, walk)) {
            return;
        }
        if (extras && (Trailing.isOnlyAttributes(node, walk) || Standalone.write(node, walk))) {
            return;
        }
        Trailing trailing = Trailing.ofParagraph(node, walk);
        Optional<Attributes> above = Trailing.above(node, walk);
        int start = above.map(Attributes::end).orElse(0);
        if (isTight(node)) {
            walk.childrenWithin(node, start, trailing.start());
            walk.out().gap();
        } else {
            walk.out().line().raw("<p");
            walk.write(
                    above.isPresent() && !Trailing.touchesPrevious(node, walk) ? above.get() : trailing.attributes());
            walk.out().raw('>');
            walk.childrenWithin(node, start == 0 ? 0 : start + 1, trailing.start());
            walk.out().raw("</p>\n").gap();
        }
    }

    /** Whether a paragraph stands in a list without blank lines, where it has no tag. */
    private static boolean isTight(Paragraph node) {
        return node.getParent() instanceof ParagraphItemContainer item
                && item.isParagraphWrappingDisabled(node, Parsers.LISTS, Parsers.OPTIONS);
    }

    private static void quote(BlockQuote node, Walk walk) {
        if (!walk.rendering().hasExtras() || !Alert.write(node, walk)) {
            container("blockquote", "", node, walk);
        }
    }

    /** A block that encloses others. Kramdown's attributes may stand right below it. */
    static void container(String tag, String attribute, Node node, Walk walk) {
        Trailing trailing = Trailing.ofContainer(node, walk);
        if (trailing.attributes().words().contains("toc")) {
            walk.markContents();
            return;
        }
        walk.out().line().raw('<').raw(tag).raw(attribute);
        walk.write(trailing.attributes());
        walk.out().raw(">\n");
        walk.childrenWithin(node, 0, trailing.start());
        walk.out().line().raw("</").raw(tag).raw(">\n").gap();
    }

    private static String start(OrderedList node) {
        return node.getStartNumber() == 1 ? "" : " start=\"" + node.getStartNumber() + "\"";
    }

    private static void item(ListItem node, Walk walk) {
        wrapped("li", node, walk);
    }

    private static void task(TaskListItem node, Walk walk) {
        boolean done = node.isItemDoneMarker();
        walk.out().raw("<li class=\"task\"><input type=\"checkbox\" disabled").raw(done ? " checked" : "");
        walk.out()
                .attribute("aria-label", walk.rendering().say(done ? Word.TASK_DONE : Word.TASK_OPEN))
                .raw("> ");
        walk.children(node);
        walk.out().raw("</li>\n").gap();
    }

    private static void wrapped(String tag, Node node, Walk walk) {
        walk.typography().restart();
        walk.out().line().raw('<').raw(tag).raw('>');
        walk.children(node);
        walk.out().raw("</").raw(tag).raw(">\n").gap();
    }

    private static void line(ThematicBreak node, Walk walk) {
        walk.out().line().raw("<hr");
        walk.write(Trailing.below(node, walk).orElse(Attributes.NONE));
        walk.out().raw(">\n");
    }

    private static void fenced(FencedCodeBlock node, Walk walk) {
        String info = Inlines.unescaped(node.getInfo());
        code(
                walk.rendering().hasExtras()
                        ? Fence.of(info)
                        : Fence.named(info.strip().split("\\s", 2)[0]),
                node.getContentChars().toString(),
                node,
                walk);
    }

    private static void indented(IndentedCodeBlock node, Walk walk) {
        String code = node.getContentChars().trimTailBlankLines().toString();
        code(Fence.PLAIN, code.endsWith("\n") ? code : code + "\n", node, walk);
    }

    private static void code(Fence fence, String code, Node node, Walk walk) {
        Optional<Attributes> below = Trailing.below(node, walk);
        walk.out().line().gap();
        walk.rendering().code().write(below.map(fence::with).orElse(fence), code, walk.out());
        walk.out().gap();
    }

    private static void raw(String markup, Node node, Walk walk) {
        walk.passedRaw();
        walk.out().line().gap();
        int end = Math.min(markup.length(), Math.max(0, walk.to() - node.getStartOffset()));
        new RawMarkup(markup.substring(0, end), node.getStartOffset(), walk).write();
        walk.out().line().gap();
    }
}
