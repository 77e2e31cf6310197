package dev.herald.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import dev.herald.config.FeedConfig.Format;
import dev.herald.feed.Xml.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jdom2.Namespace;

/** Atom (RFC 4287). */
@SuppressWarnings("JavaUtilDate") // Rome speaks it
final class Atom {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Atom() {}

    static Frame frame(FeedContents contents) {
        return Rome.frame(
                feed(contents),
                root -> root.setAttribute("lang", contents.language().toLanguageTag(), Namespace.XML_NAMESPACE),
                "</feed>\n");
    }

    private static Feed feed(FeedContents contents) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(contents.page());
        feed.setTitle(contents.title());
        contents.description().ifPresent(text -> feed.setSubtitle(subtitle(text)));
        feed.setUpdated(Date.from(contents.updated().orElse(Instant.EPOCH)));
        feed.setAlternateLinks(List.of(link("alternate", contents.page(), "text/html")));
        List<Link> others = new ArrayList<>();
        others.add(link("self", contents.self(), Format.ATOM.type()));
        contents.hub().ifPresent(hub -> others.add(link("hub", hub, null)));
        feed.setOtherLinks(others);
        feed.setAuthors(List.of(publisher(contents.author())));
        return feed;
    }

    private static Content subtitle(String text) {
        Content content = new Content();
        content.setType("text");
        content.setValue(text);
        return content;
    }

    private static Link link(String rel, String url, String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(url);
        return link;
    }

    private static SyndPerson publisher(FeedAuthor author) {
        Person person = new Person();
        person.setName(author.name());
        person.setUri(author.url().orElse(null));
        person.setEmail(author.email().orElse(null));
        return person;
    }

    /** @param usual the language of the feed */
    static String entry(FeedItem item, Locale usual) {
        Tag entry = Tag.of("entry");
        Xml xml = new Xml(1)
                .begin(item.language().equals(usual) ? entry : entry.in(item.language()))
                .text("title", item.title())
                .empty(Tag.of("link")
                        .with("rel", "alternate")
                        .with("type", "text/html")
                        .with("href", item.url()));
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
