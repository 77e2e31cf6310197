package dev.herald.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Optional;

/** Tables of GitHub Flavored Markdown, in a box of their own that may scroll on a phone. */
final class Tables {

    private Tables() {}

    static Handlers register(Handlers handlers) {
        return handlers.on(TableBlock.class, Tables::table)
                .on(TableHead.class, (node, walk) -> rows("thead", node, walk))
                .on(TableBody.class, (node, walk) -> rows("tbody", node, walk))
                .on(TableRow.class, Tables::row)
                .on(TableCell.class, Tables::cell)
                .on(TableSeparator.class, (node, walk) -> {});
    }

    private static void table(TableBlock node, Walk walk) {
        walk.out().line().raw("<div class=\"table\" tabindex=\"0\">\n<table");
        walk.write(Trailing.below(node, walk).orElse(Attributes.NONE));
        walk.out().raw(">\n");
        walk.children(node);
        walk.out().raw("</table>\n</div>\n").gap();
    }

    private static void rows(String tag, Node node, Walk walk) {
        Optional<Paragraph> more = node instanceof TableBody ? rowsBelow(node.getParent(), walk) : Optional.empty();
        if (node.hasChildren() || more.isPresent()) {
            walk.out().raw('<').raw(tag).raw(">\n");
            walk.children(node);
            more.ifPresent(lines -> bareRows(lines, (TableBlock) node.getParent(), walk));
            walk.out().raw("</").raw(tag).raw(">\n").gap();
        }
    }

    /** Whether a paragraph is the last rows of the table above it: they need no pipes (GitHub Flavored Markdown, section 4.10). */
    static boolean isRows(Paragraph node, Walk walk) {
        return node.getPrevious() instanceof TableBlock
                && Trailing.touchesPrevious(node, walk)
                && Trailing.below(node.getPrevious(), walk).isEmpty();
    }

    private static Optional<Paragraph> rowsBelow(Node table, Walk walk) {
        return table.getNext() instanceof Paragraph next
                        && next.getStartOffset() < walk.to()
                        && walk.rendering().hasExtras()
                        && isRows(next, walk)
                ? Optional.of(next)
                : Optional.empty();
    }

    /** Each line of a paragraph is a row that has its first cell only. */
    private static void bareRows(Paragraph lines, TableBlock table, Walk walk) {
        Node head = table.getFirstChild().getFirstChild();
        Node at = lines.getFirstChild();
        while (at != null) {
            walk.typography().restart();
            walk.out()
                    .raw("<tr>\n<td")
                    .raw(alignment((TableCell) head.getFirstChild()))
                    .raw('>');
            Node end = lineEnd(at);
            walk.line(at, end);
            walk.out().raw("</td>\n").gap();
            for (Node cell = head.getFirstChild().getNext(); cell != null; cell = cell.getNext()) {
                walk.out().raw("<td").raw(alignment((TableCell) cell)).raw("></td>\n");
            }
            walk.out().raw("</tr>\n").gap();
            at = end == null ? null : end.getNext();
        }
    }

    private static Node lineEnd(Node first) {
        Node end = first;
        while (end != null && !(end instanceof SoftLineBreak || end instanceof HardLineBreak)) {
            end = end.getNext();
        }
        return end;
    }

    private static String alignment(TableCell cell) {
        return cell.getAlignment() == null
                ? ""
                : " class=\"align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT) + "\"";
    }

    /** The cells that the writer left out have no place in the text, so they are written whatever part of it is wanted. */
    private static void row(TableRow node, Walk walk) {
        walk.out().raw("<tr>\n");
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableCell cell) {
                cell(cell, walk);
            }
        }
        walk.out().raw("</tr>\n").gap();
    }

    private static void cell(TableCell node, Walk walk) {
        walk.typography().restart();
        String tag = node.isHeader() ? "th" : "td";
        walk.out().raw('<').raw(tag).raw(node.isHeader() ? " scope=\"col\"" : "");
        walk.out().raw(alignment(node)).raw('>');
        walk.children(node);
        walk.out().raw("</").raw(tag).raw(">\n").gap();
    }
}
