package dev.herald.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes in the order in which the text refers to them, with links there and back. */
final class Footnotes {

    private final List<FootnoteBlock> notes = new ArrayList<>();
    private final Map<FootnoteBlock, Integer> references = new HashMap<>();

    /** Writes the number of a note in the text; brackets that name no note are text. */
    void refer(Footnote node, Walk walk) {
        FootnoteBlock note = node.getFootnoteBlock();
        if (note == null) {
            new Prose(walk).write(node.getStartOffset(), node.getEndOffset());
        } else if (walk.isBody()) {
            number(note, walk.out());
        }
    }

    private void number(FootnoteBlock note, Output out) {
        int reference = references.merge(note, 1, Integer::sum);
        if (reference == 1) {
            notes.add(note);
        }
        int number = notes.indexOf(note) + 1;
        out.raw("<sup class=\"footnote-ref\"><a href=\"#fn:" + number + "\" id=\"" + id(number, reference)
                + "\" role=\"doc-noteref\">" + number + "</a></sup>");
    }

    private static String id(int number, int reference) {
        return "fnref:" + number + (reference > 1 ? ":" + reference : "");
    }

    /** Writes the notes that were referred to, those that other notes refer to among them. */
    void write(Walk walk) {
        if (notes.isEmpty()) {
            return;
        }
        List<String> bodies = bodies(walk);
        Output out = walk.out().line();
        out.raw("<section class=\"footnotes\" role=\"doc-endnotes\"")
                .attribute("aria-label", walk.rendering().say(Word.FOOTNOTES));
        out.raw(">\n<ol>\n");
        for (int i = 0; i < notes.size(); i++) {
            out.raw("<li id=\"fn:" + (i + 1) + "\">\n")
                    .raw(withLinksBack(bodies.get(i), i + 1, walk))
                    .raw("</li>\n");
        }
        out.raw("</ol>\n</section>\n");
    }

    private List<String> bodies(Walk walk) {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) { // grows while notes refer to notes
            Walk note = new Walk(walk.rendering(), Part.BODY, false, 256);
            note.children(notes.get(i));
            bodies.add(note.out().line().html());
            walk.out().gap().unseen(note.out().text());
        }
        return bodies;
    }

    private String withLinksBack(String body, int number, Walk walk) {
        Output links = new Output(128);
        int count = references.get(notes.get(number - 1));
        for (int reference = 1; reference <= count; reference++) {
            String label =
                    walk.rendering().say(Word.BACK_TO_TEXT).formatted(number + (reference > 1 ? "-" + reference : ""));
            links.raw(" <a class=\"footnote-back\" href=\"#" + id(number, reference) + "\" role=\"doc-backlink\"");
            links.attribute("aria-label", label).raw(">↩\uFE0E</a>"); // the selector keeps phones from showing an emoji
        }
        return body.endsWith("</p>\n")
                ? body.substring(0, body.length() - 5) + links.html() + "</p>\n"
                : body + "<p>" + links.html().strip() + "</p>\n";
    }
}
