package dev.herald.judge;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a post as a reader reads it wherever it is shown, so that it can be compared however it is marked up: without blanks, without what only
 * works on a page, and without the links that stand for its players in feeds.
 *
 * @param page the post's address
 * @param players the addresses of its frames
 */
record ReadText(String page, Set<String> players) {

    private static final String OF_THE_PAGE =
            "a.anchor, script, style, template, iframe, embed, input, button, select, textarea, datalist";

    /** @param html of the post on its page */
    static ReadText of(String page, String html) {
        Set<String> players = Jsoup.parseBodyFragment(html, page).select("iframe, embed").stream()
                .map(player -> player.absUrl("src"))
                .collect(Collectors.toSet());
        return new ReadText(page, players);
    }

    /** The text that HTML shows. */
    String in(String html) {
        Document document = Jsoup.parseBodyFragment(html, page);
        document.select(OF_THE_PAGE).remove();
        document.select("a[href]").stream().filter(this::isPlayer).forEach(Element::remove);
        return document.body().wholeText().replaceAll("[\\s\\p{Z}\\p{Cntrl}\\uFFFE\\uFFFF☐☑]+", "");
    }

    private boolean isPlayer(Element link) {
        return players.contains(link.absUrl("href"));
    }
}
