package dev.herald.theme;

import dev.herald.site.Html;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a page's head.
 *
 * @param title the whole title, with the site's name
 * @param name the page's own name, without the site's
 * @param description plain text, at most about 160 characters
 * @param canonical absolute; none on a page that search engines shall not have
 * @param index whether search engines may have the page
 * @param robots what search engines are asked (Google Search Central, "Robots meta tag specifications")
 * @param alternates the page in each of its languages, itself among them; none if it is there in one only
 * @param openGraph what link previews show (ogp.me), in order
 * @param card what X shows besides, and the labels that Slack shows
 * @param creators accounts of the authors in the fediverse: {@code @mara@social.example}
 * @param me addresses of the profiles of those whose page this is
 * @param records of the AT protocol that stand for the page, and for the blog to which it belongs
 * @param mark of a post's page: what tells it from what it was before its last change
 * @param data the graph of schema.org as JSON-LD, fit for a script element; none on a page that search engines shall not have
 */
public record Head(
        String title,
        String name,
        String description,
        Optional<String> canonical,
        boolean index,
        String robots,
        List<Alternate> alternates,
        List<Property> openGraph,
        List<Property> card,
        List<String> creators,
        List<String> me,
        List<AtRecord> records,
        Optional<String> mark,
        Optional<Html> data) {

    /**
     * The page in a language.
     *
     * @param language a BCP 47 tag, or {@code x-default} for readers of all others
     * @param url absolute
     */
    public record Alternate(String language, String url) {}

    /** A name of a vocabulary and what it says of the page. */
    public record Property(String name, String content) {}

    /**
     * A record of the AT protocol.
     *
     * @param rel its collection, such as {@code site.standard.document}
     * @param uri its address, {@code at://…}
     */
    public record AtRecord(String rel, String uri) {}

    public Head {
        alternates = List.copyOf(alternates);
        openGraph = List.copyOf(openGraph);
        card = List.copyOf(card);
        creators = List.copyOf(creators);
        me = List.copyOf(me);
        records = List.copyOf(records);
    }
}
