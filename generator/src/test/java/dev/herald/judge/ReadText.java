package dev.herald.judge;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a reader reads, so that texts can be compared however they are marked up. */
final class ReadText {

    private ReadText() {}

    /** The text of HTML without blanks, and without what is a page's own: marks of anchors, scripts, styles. */
    static String of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select("a.anchor, script, style").remove();
        return document.body().wholeText().replaceAll("[\\s\\p{Cntrl}\\u00A0\\uFFFE\\uFFFF]+", "");
    }
}
