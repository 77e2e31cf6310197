package dev.herald.feed;

import dev.herald.config.FeedConfig.Format;
import dev.herald.feed.Xml.Tag;
import java.time.Instant;
import java.util.Locale;

/** Atom (RFC 4287). */
final class Atom {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Atom() {}

    static Frame frame(FeedContents feed) {
        Xml head = new Xml(0)
                .begin(Tag.of("feed").with("xmlns", NAMESPACE).in(feed.language()))
                .text("title", feed.title())
                .empty(link("alternate", "text/html", feed.page()))
                .empty(link("self", Format.ATOM.type(), feed.self()));
        feed.hub().ifPresent(hub -> head.empty(Tag.of("link").with("rel", "hub").with("href", hub)));
        person(head, feed.author());
        feed.description().ifPresent(text -> head.text(plain("subtitle"), text));
        head.text("id", feed.page()).text("updated", time(feed.updated().orElse(Instant.EPOCH)));
        return new Frame(Xml.BEGINNING + head, "", "</feed>\n");
    }

    private static Tag link(String rel, String type, String url) {
        return Tag.of("link").with("rel", rel).with("type", type).with("href", url);
    }

    /** @param usual the language of the feed */
    static String entry(FeedItem item, Locale usual) {
        Tag entry = Tag.of("entry");
        Xml xml = new Xml(1)
                .begin(item.language().equals(usual) ? entry : entry.in(item.language()))
                .text("title", item.title())
                .empty(link("alternate", "text/html", item.url()));
        item.picture().ifPresent(picture -> xml.empty(enclosure(picture)));
        item.categories().forEach(term -> xml.empty(Tag.of("category").with("term", term)));
        item.authors().forEach(author -> person(xml, author));
        xml.text("id", item.id()).text("updated", time(item.updated())).text("published", time(item.published()));
        item.html().ifPresent(html -> xml.text(Tag.of("content").with("type", "html"), html));
        item.summary().ifPresent(text -> xml.text(plain("summary"), text));
        return xml.end("entry").toString();
    }

    private static Tag enclosure(FeedPicture picture) {
        Tag link = Tag.of("link").with("rel", "enclosure");
        Tag typed = picture.type().map(type -> link.with("type", type)).orElse(link);
        Tag named = typed.with("href", picture.url());
        return picture.length() == 0 ? named : named.with("length", Long.toString(picture.length()));
    }

    private static Tag plain(String name) {
        return Tag.of(name).with("type", "text");
    }

    private static void person(Xml xml, FeedAuthor author) {
        xml.begin(Tag.of("author")).text("name", author.name());
        author.url().ifPresent(url -> xml.text("uri", url));
        author.email().ifPresent(email -> xml.text("email", email));
        xml.end("author");
    }

    /** Whole seconds in UTC (RFC 3339). */
    private static String time(Instant time) {
        return time.toString();
    }
}
