package dev.herald.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import dev.herald.config.FeedConfig.Format;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Atom (RFC 4287). */
@SuppressWarnings("JavaUtilDate") // Rome speaks it
final class Atom {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Atom() {}

    static String of(FeedContents feed) {
        return Xml.of(feed(feed), root -> {
            language(root, feed.language());
            List<Element> entries = root.getChildren("entry", Namespace.getNamespace(NAMESPACE));
            for (int index = 0; index < entries.size(); index++) {
                Locale language = feed.items().get(index).language();
                if (!language.equals(feed.language())) {
                    language(entries.get(index), language);
                }
            }
        });
    }

    private static void language(Element element, Locale language) {
        element.setAttribute("lang", language.toLanguageTag(), Namespace.XML_NAMESPACE);
    }

    private static Feed feed(FeedContents contents) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(contents.page());
        feed.setTitle(contents.title());
        contents.description().ifPresent(text -> feed.setSubtitle(content("text", text)));
        feed.setUpdated(Date.from(contents.updated().orElse(Instant.EPOCH)));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", contents.page())));
        List<Link> others = new ArrayList<>();
        others.add(link("self", Format.ATOM.type(), contents.self()));
        contents.hub().ifPresent(hub -> others.add(link("hub", null, hub)));
        feed.setOtherLinks(others);
        feed.setAuthors(List.of(person(contents.author())));
        feed.setEntries(contents.items().stream().map(Atom::entry).toList());
        return feed;
    }

    private static Entry entry(FeedItem item) {
        Entry entry = new Entry();
        entry.setId(item.id());
        entry.setTitle(item.title());
        entry.setPublished(Date.from(item.published()));
        entry.setUpdated(Date.from(item.updated()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", item.url())));
        entry.setOtherLinks(item.picture().map(Atom::enclosure).stream().toList());
        entry.setAuthors(item.authors().stream().map(Atom::person).toList());
        entry.setCategories(item.categories().stream().map(Atom::category).toList());
        item.summary().ifPresent(text -> entry.setSummary(content("text", text)));
        entry.setContents(
                item.html().map(html -> content("html", html)).stream().toList());
        return entry;
    }

    private static Link enclosure(FeedPicture picture) {
        Link link = link("enclosure", picture.type().orElse(null), picture.url());
        link.setLength(picture.length()); // Rome leaves 0 out
        return link;
    }

    private static Link link(String rel, String type, String url) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(url);
        return link;
    }

    private static SyndPerson person(FeedAuthor author) {
        Person person = new Person();
        person.setName(author.name());
        person.setUri(author.url().orElse(null));
        person.setEmail(author.email().orElse(null));
        return person;
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setTerm(term);
        return category;
    }

    private static Content content(String type, String value) {
        Content content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }
}
