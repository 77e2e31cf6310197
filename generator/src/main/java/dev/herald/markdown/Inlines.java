package dev.herald.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands within a line. */
final class Inlines {

    private static final Pattern TOO_LONG =
            Pattern.compile("&#(?:\\d{8,}|[xX][0-9a-fA-F]{7,});"); // CommonMark, section 2.5

    private static final Pattern LINK_TAG = Pattern.compile("<(/?)a[\\s>]", Pattern.CASE_INSENSITIVE);

    private Inlines() {}

    static Handlers register(Handlers handlers) {
        return handlers.on(Text.class, Inlines::text)
                .on(TextBase.class, (node, walk) -> walk.children(node))
                .on(HtmlEntity.class, Inlines::entity)
                .on(SoftLineBreak.class, (node, walk) -> lineBreak("\n", walk))
                .on(HardLineBreak.class, (node, walk) -> lineBreak("<br>\n", walk))
                .on(Emphasis.class, (node, walk) -> wrapped("em", node, walk))
                .on(StrongEmphasis.class, (node, walk) -> wrapped("strong", node, walk))
                .on(Strikethrough.class, (node, walk) -> wrapped("del", node, walk))
                .on(Code.class, Inlines::code)
                .on(Link.class, Inlines::link)
                .on(LinkRef.class, Inlines::linkByName)
                .on(AutoLink.class, (node, walk) -> bracketed(node.getText().toString(), "", node, walk))
                .on(MailLink.class, (node, walk) -> bracketed(node.getText().toString(), "mailto:", node, walk))
                .on(Image.class, (node, walk) -> Picture.of(node).write(walk))
                .on(ImageRef.class, Inlines::pictureByName)
                .on(Footnote.class, (node, walk) -> walk.rendering().footnotes().refer(node, walk))
                .on(HtmlInline.class, (node, walk) -> raw(node, walk))
                .on(HtmlInlineComment.class, (node, walk) -> raw(node, walk));
    }

    /** Whether braces right behind a node are its attributes. */
    static boolean takesAttributes(Node node) {
        return node instanceof DelimitedNode && !(node instanceof Footnote)
                || node instanceof Link
                || node instanceof Image
                || node instanceof RefNode reference && reference.isDefined();
    }

    private static void text(Text node, Walk walk) {
        boolean mayLink = walk.rendering().source().signs().mayLink(node.getStartOffset(), node.getEndOffset());
        if (mayLink && isInRawLink(node)) {
            walk.inLink(() -> words(node, walk));
        } else {
            words(node, walk);
        }
    }

    /** Whether a link is open here that the writer wrote as HTML. */
    private static boolean isInRawLink(Node node) {
        for (Node at = node; at != null && !(at instanceof Block); at = at.getParent()) {
            for (Node before = at.getPrevious(); before != null; before = before.getPrevious()) {
                Matcher tag = LINK_TAG.matcher(before instanceof HtmlInline ? before.getChars() : "");
                if (tag.lookingAt()) {
                    return tag.group(1).isEmpty();
                }
            }
        }
        return false;
    }

    private static void words(Text node, Walk walk) {
        BasedSequence chars = node.getChars();
        boolean lineStart = node.getPrevious() instanceof HardLineBreak || node.getPrevious() instanceof SoftLineBreak;
        int blanks = lineStart ? blanks(chars) : 0;
        int start = chars.getStartOffset();
        int end = chars.getEndOffset();
        if (chars.length() == end - start) {
            int from = Math.max(start + blanks, walk.from());
            new Prose(walk).write(from, Math.min(end, walk.to()));
        } else {
            new Prose(walk).write(chars.toString(), blanks, chars.length(), start);
        }
    }

    /** A line does not begin with blanks. */
    private static int blanks(CharSequence chars) {
        int count = 0;
        while (count < chars.length() && (chars.charAt(count) == ' ' || chars.charAt(count) == '\t')) {
            count++;
        }
        return count;
    }

    private static void entity(HtmlEntity node, Walk walk) {
        String written = node.getChars().toString();
        String decoded = TOO_LONG.matcher(written).matches()
                ? written
                : SourceText.clean(node.getChars().unescape());
        walk.out().shown(decoded);
        walk.typography().passed(decoded.isEmpty() ? ' ' : decoded.charAt(decoded.length() - 1));
    }

    private static void lineBreak(String markup, Walk walk) {
        walk.out().raw(markup).unseen("\n");
        walk.typography().passed('\n');
    }

    private static void wrapped(String tag, Node node, Walk walk) {
        walk.out().raw('<').raw(tag);
        walk.write(walk.takeAttributes());
        walk.out().raw('>');
        walk.children(node);
        walk.out().raw("</").raw(tag).raw('>');
    }

    private static void code(Code node, Walk walk) {
        walk.out().raw("<code");
        walk.write(walk.takeAttributes());
        walk.out().raw('>').shown(codeText(node)).raw("</code>");
        walk.typography().passed('`');
    }

    /** Line ends become spaces; one space on each side goes, unless all is blank (CommonMark, section 6.1). */
    static String codeText(Code node) {
        String code = piped(node).replace('\n', ' ');
        boolean padded = code.length() > 1 && code.startsWith(" ") && code.endsWith(" ");
        boolean blank = code.chars().allMatch(c -> c == ' ');
        return padded && !blank ? code.substring(1, code.length() - 1) : code;
    }

    /** In a table a pipe is escaped even within code (GitHub Flavored Markdown, section 4.10). */
    private static String piped(Code node) {
        String code = node.getText().toString();
        return code.contains("\\|") && node.getAncestorOfType(TableCell.class) != null
                ? code.replace("\\|", "|")
                : code;
    }

    private static void link(Link node, Walk walk) {
        anchor(
                unescaped(node.getUrl()),
                unescaped(node.getTitle()),
                node.getStartOffset(),
                walk,
                () -> walk.linkChildren(node));
    }

    private static void linkByName(LinkRef node, Walk walk) {
        Reference reference =
                node.isDefined() ? node.getReferenceNode(walk.rendering().document()) : null;
        if (reference == null) {
            undefined(node, walk);
        } else {
            String title = unescaped(reference.getTitle());
            anchor(unescaped(reference.getUrl()), title, node.getStartOffset(), walk, () -> walk.linkChildren(node));
        }
    }

    /** Brackets that mean nothing: they are text, and so is what they enclose. */
    private static void undefined(LinkRef node, Walk walk) {
        Blanks.tell(node, walk);
        Prose prose = new Prose(walk);
        String text = walk.rendering().source().text();
        int start = Math.max(walk.from(), node.getStartOffset());
        int end = Math.min(walk.to(), node.getEndOffset());
        if (node.hasChildren()) {
            prose.write(start, Math.max(start, node.getFirstChild().getStartOffset()));
            walk.bareChildren(node);
            int behind = Math.max(start, Math.min(end, node.getLastChild().getEndOffset()));
            int tail = text.charAt(behind - 1) == '\n' ? behind + blanks(text.substring(behind, end)) : behind;
            prose.write(tail, end);
        } else {
            prose.write(start, end);
        }
    }

    private static void bracketed(String shown, String scheme, Node node, Walk walk) {
        anchor(scheme + shown, "", node.getStartOffset(), walk, () -> walk.out().shown(shown));
        walk.typography().passed('>');
    }

    /** Writes a link around its text; the text alone within another link, or if the address must not be followed. */
    static void anchor(String href, String title, int offset, Walk walk, Runnable text) {
        Attributes attributes = walk.takeAttributes();
        Optional<String> url =
                walk.isLabel() ? Optional.empty() : walk.addresses().link(href, offset, walk.isAgain());
        if (url.isEmpty()) {
            text.run();
            return;
        }
        walk.out().raw("<a").attribute("href", url.get());
        if (!title.isEmpty() && !attributes.values().containsKey("title")) {
            walk.out().attribute("title", title);
        }
        walk.write(attributes);
        walk.out().raw('>');
        text.run();
        walk.out().raw("</a>");
    }

    private static void pictureByName(ImageRef node, Walk walk) {
        Reference reference =
                node.isDefined() ? node.getReferenceNode(walk.rendering().document()) : null;
        if (reference == null) {
            Blanks.tell(node, walk);
            new Prose(walk).write(node.getStartOffset(), node.getEndOffset());
        } else {
            new Picture(
                            unescaped(reference.getUrl()),
                            unescaped(reference.getTitle()),
                            Plain.of(node),
                            node.getStartOffset())
                    .write(walk);
        }
    }

    private static void raw(Node node, Walk walk) {
        walk.passedRaw();
        String tag = node.getChars().toString();
        boolean nestedLink = walk.isLabel() && (tag.startsWith("<a") || tag.startsWith("</a"));
        if (!nestedLink) {
            new RawMarkup(tag, node.getStartOffset(), walk).write();
        }
    }

    /** What a writer meant by an address or a title: escapes and references are resolved. */
    static String unescaped(BasedSequence written) {
        String text = written.toString();
        boolean plain = text.indexOf('\\') < 0 && text.indexOf('&') < 0;
        return plain ? text : SourceText.clean(written.unescape());
    }
}
