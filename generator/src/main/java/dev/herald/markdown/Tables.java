package dev.herald.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

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
        if (node.hasChildren()) {
            walk.out().raw('<').raw(tag).raw(">\n");
            walk.children(node);
            walk.out().raw("</").raw(tag).raw(">\n").gap();
        }
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
        if (node.getAlignment() != null) {
            walk.out().attribute("class", "align-" + node.getAlignment().name().toLowerCase(Locale.ROOT));
        }
        walk.out().raw('>');
        walk.children(node);
        walk.out().raw("</").raw(tag).raw(">\n").gap();
    }
}
