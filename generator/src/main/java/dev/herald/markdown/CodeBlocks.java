package dev.herald.markdown;

import dev.herald.site.Html;
import java.util.List;

/** Blocks of code: coloured when the site is built, numbered or marked if asked, reachable by keyboard because they may scroll. */
final class CodeBlocks {

    private final MarkdownOptions options;
    private final boolean plain;
    private final Highlighter highlighter;

    /** @param plain whether they are written as CommonMark's specification shows them */
    CodeBlocks(MarkdownOptions options, boolean plain) {
        this.options = options;
        this.plain = plain;
        highlighter = new Highlighter();
    }

    void write(Fence fence, String code, Output out) {
        if (plain) {
            out.raw("<pre><code")
                    .raw(languageClass(fence))
                    .raw('>')
                    .escaped(code)
                    .raw("</code></pre>\n");
        } else {
            figure(fence, code, out);
        }
        out.unseen(code);
    }

    private void figure(Fence fence, String code, Output out) {
        fence.title()
                .ifPresent(title -> out.raw("<figure class=\"code\"><figcaption>")
                        .shown(title)
                        .raw("</figcaption>"));
        boolean numbered = fence.numbered().orElse(options.lineNumbers());
        out.raw("<pre tabindex=\"0\"")
                .raw(numbered ? " class=\"numbered\"" : "")
                .raw("><code");
        out.raw(languageClass(fence)).raw('>');
        lines(fence, numbered, coloured(fence, code), out);
        out.raw("</code></pre>");
        out.raw(fence.title().isPresent() ? "</figure>\n" : "\n");
    }

    private static String languageClass(Fence fence) {
        return fence.language().isEmpty() ? "" : " class=\"language-" + Html.escape(fence.language()) + "\"";
    }

    private List<String> coloured(Fence fence, String code) {
        return highlighter.lines(options.highlight() ? fence.language() : "", code);
    }

    /** The last line is what follows the last line end: nothing, if the code ends with one. */
    private static void lines(Fence fence, boolean numbered, List<String> lines, Output out) {
        boolean spans = numbered || !fence.marked().isEmpty();
        for (int i = 0; i < lines.size(); i++) {
            boolean end = i == lines.size() - 1;
            if (spans && !(end && lines.get(i).isEmpty())) {
                out.raw("<span class=\"line").raw(fence.isMarked(i + 1) ? " marked\"" : "\"");
                out.raw(numbered ? " data-line=\"" + (fence.first() + i) + "\"" : "");
                out.raw('>').raw(lines.get(i)).raw("</span>");
            } else {
                out.raw(lines.get(i));
            }
            out.raw(end ? "" : "\n");
        }
    }
}
