package dev.herald.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Footnotes as WordPress and Substack write them, as Markdown's. */
final class Footnotes {

    /** Stands where a footnote is referred to. */
    static final String REFERENCE = "herald-note";

    private final List<String> notes = new ArrayList<>();

    /**
     * Takes the notes out of a page.
     *
     * @param told the words of notes that stand elsewhere in the export, by their id
     * @return the definitions, each a block
     */
    static List<String> take(Document page, Map<String, String> told) {
        Footnotes footnotes = new Footnotes();
        page.select("sup.fn[data-fn]").forEach(mark -> footnotes.wordPress(mark, told));
        page.select("a.footnote-anchor[href^=#]").forEach(mark -> footnotes.substack(mark, page));
        return footnotes.notes;
    }

    private void wordPress(Element mark, Map<String, String> told) {
        String words = told.get(mark.attr("data-fn"));
        if (words != null) {
            note(mark, org.jsoup.Jsoup.parseBodyFragment(words).body());
        }
    }

    private void substack(Element mark, Document page) {
        Element target = page.getElementById(mark.attr("href").substring(1));
        Element whole = target == null ? null : target.closest("div.footnote");
        if (whole == null) {
            return;
        }
        whole.remove();
        Element words = whole.selectFirst("div.footnote-content");
        note(mark, words == null ? whole : words);
    }

    private void note(Element mark, Element words) {
        int number = notes.size() + 1;
        mark.replaceWith(new Element(REFERENCE).attr("n", String.valueOf(number)));
        notes.add(
                "[^" + number + "]: " + Blocks.of(words).replace("\n", "\n    ").replaceAll("(?m)^ +$", ""));
    }
}
