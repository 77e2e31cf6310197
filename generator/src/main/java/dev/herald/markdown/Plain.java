package dev.herald.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;

/** The words of a node without any markup, as a picture's text alternative needs them. */
final class Plain {

    private final StringBuilder words = new StringBuilder();

    private Plain() {}

    static String of(Node parent) {
        Plain plain = new Plain();
        plain.children(parent, 0);
        return SourceText.clean(plain.words.toString());
    }

    private void children(Node parent, int depth) {
        for (Node child = parent.getFirstChild(); child != null && depth < Walk.DEEPEST; child = child.getNext()) {
            if (child instanceof Text || child instanceof HtmlEntity) {
                words.append(child.getChars().unescape());
            } else if (child instanceof Code code) {
                words.append(Inlines.codeText(code));
            } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                words.append('\n');
            } else if (!(child instanceof HtmlInlineBase)) {
                children(child, depth + 1);
            }
        }
    }
}
