package dev.herald.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import dev.herald.config.FeedConfig.Format;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** RSS 2.0 (rssboard.org), with the whole text in {@code content:encoded} and its summary in {@code description}. */
@SuppressWarnings("JavaUtilDate") // Rome speaks it
final class Rss {

    private static final Namespace ATOM = Namespace.getNamespace("atom", Atom.NAMESPACE);

    private Rss() {}

    static String of(FeedContents feed) {
        return Xml.of(channel(feed), root -> {
            root.addNamespaceDeclaration(ATOM);
            root.getChild("channel").addContent(2, links(feed));
        });
    }

    private static List<Element> links(FeedContents feed) {
        List<Element> links = new ArrayList<>();
        links.add(link("self", feed.self()).setAttribute("type", Format.RSS.type()));
        feed.hub().ifPresent(hub -> links.add(link("hub", hub)));
        return links;
    }

    private static Element link(String rel, String url) {
        return new Element("link", ATOM).setAttribute("rel", rel).setAttribute("href", url);
    }

    private static Channel channel(FeedContents feed) {
        Channel channel = new Channel("rss_2.0");
        channel.setTitle(feed.title());
        channel.setLink(feed.page());
        channel.setDescription(feed.description().orElse(feed.title()));
        channel.setLanguage(feed.language().toLanguageTag());
        feed.updated().ifPresent(time -> channel.setLastBuildDate(Date.from(time)));
        channel.setItems(
                feed.items().stream().map(item -> item(item, feed.language())).toList());
        return channel;
    }

    private static Item item(FeedItem post, Locale usual) {
        Item item = new Item();
        item.setTitle(post.title());
        item.setLink(post.url());
        post.summary().ifPresent(text -> item.setDescription(description(text)));
        post.html().ifPresent(html -> item.setContent(content(html)));
        item.setGuid(guid(post));
        item.setPubDate(Date.from(post.published()));
        item.setCategories(post.categories().stream().map(Rss::category).toList());
        item.setEnclosures(post.picture().flatMap(Rss::enclosure).stream().toList());
        item.setModules(List.of(dublinCore(post, usual)));
        return item;
    }

    /** What stands in a description is read as HTML, even if it is plain text. */
    private static Description description(String text) {
        Description description = new Description();
        description.setValue(text.replace("&", "&amp;").replace("<", "&lt;"));
        return description;
    }

    private static Content content(String html) {
        Content content = new Content();
        content.setValue(html);
        return content;
    }

    private static Guid guid(FeedItem post) {
        Guid guid = new Guid();
        guid.setValue(post.id());
        guid.setPermaLink(post.id().equals(post.url()));
        return guid;
    }

    private static Category category(String name) {
        Category category = new Category();
        category.setValue(name);
        return category;
    }

    /** The one way to show a picture that every reader knows; it needs a type. */
    private static Optional<Enclosure> enclosure(FeedPicture picture) {
        return picture.type().map(type -> {
            Enclosure enclosure = new Enclosure();
            enclosure.setUrl(picture.url());
            enclosure.setType(type);
            enclosure.setLength(picture.length());
            return enclosure;
        });
    }

    /** Names of authors; RSS's own {@code author} would have to be an e-mail address. */
    private static DCModule dublinCore(FeedItem post, Locale usual) {
        DCModule module = new DCModuleImpl();
        module.setCreators(post.authors().stream().map(FeedAuthor::name).toList());
        if (!post.language().equals(usual)) {
            module.setLanguage(post.language().toLanguageTag());
        }
        return module;
    }
}
