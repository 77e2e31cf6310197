package dev.herald.feed;

import com.rometools.rome.feed.rss.Channel;
import dev.herald.config.FeedConfig.Format;
import dev.herald.feed.Xml.Tag;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
    private static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    private static final Namespace DUBLIN_CORE = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final int FIRST_OF_MONTH = "Mon, ".length();

    private Rss() {}

    static Frame frame(FeedContents feed) {
        return Rome.frame(channel(feed), root -> complete(root, feed), "  </channel>\n</rss>\n");
    }

    private static Channel channel(FeedContents feed) {
        Channel channel = new Channel("rss_2.0");
        channel.setTitle(feed.title());
        channel.setLink(feed.page());
        channel.setDescription(feed.description().orElse(feed.title()));
        channel.setLanguage(feed.language().toLanguageTag());
        feed.updated().ifPresent(time -> channel.setLastBuildDate(Date.from(time)));
        return channel;
    }

    /** Adds the links of Atom, and the vocabularies that the items use. */
    private static void complete(Element root, FeedContents feed) {
        root.addNamespaceDeclaration(ATOM);
        if (feed.hasTexts()) {
            root.addNamespaceDeclaration(CONTENT);
        }
        if (feed.hasDublinCore()) {
            root.addNamespaceDeclaration(DUBLIN_CORE);
        }
        List<Element> links = new ArrayList<>();
        links.add(link("self", feed.self()).setAttribute("type", Format.RSS.type()));
        feed.hub().ifPresent(hub -> links.add(link("hub", hub)));
        root.getChild("channel").addContent(2, links);
    }

    private static Element link(String rel, String url) {
        return new Element("link", ATOM).setAttribute("rel", rel).setAttribute("href", url);
    }

    /** @param usual the language of the feed */
    static String item(FeedItem post, Locale usual) {
        Xml xml = new Xml(2).begin(Tag.of("item")).text("title", post.title()).text("link", post.url());
        post.summary().ifPresent(text -> xml.text("description", html(text)));
        post.html().ifPresent(html -> xml.text("content:encoded", html));
        post.picture().flatMap(Rss::enclosure).ifPresent(xml::empty);
        post.categories().forEach(name -> xml.text("category", name));
        xml.text("pubDate", date(post.published())).text(guid(post), post.id());
        post.authors().forEach(author -> xml.text("dc:creator", author.name()));
        if (!post.language().equals(usual)) {
            xml.text("dc:language", post.language().toLanguageTag());
        }
        return xml.end("item").toString();
    }

    /** Whether an item says something in the words of Dublin Core: RSS's own {@code author} would have to be an e-mail address. */
    static boolean hasDublinCore(FeedItem post, Locale usual) {
        return !post.authors().isEmpty() || !post.language().equals(usual);
    }

    /** What stands in a description is read as HTML, even if it is plain text. */
    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Tag guid(FeedItem post) {
        Tag guid = Tag.of("guid");
        return post.id().equals(post.url()) ? guid : guid.with("isPermaLink", "false");
    }

    /** The one way to show a picture that every reader knows; it needs a type. */
    private static Optional<Tag> enclosure(FeedPicture picture) {
        return picture.type()
                .map(type -> Tag.of("enclosure")
                        .with("url", picture.url())
                        .with("length", Long.toString(picture.length()))
                        .with("type", type));
    }

    /** {@code Mon, 05 Jan 2026 09:00:00 GMT}, with two digits for the day (RFC 822, section 5.1, as RSS has it). */
    private static String date(Instant time) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
        boolean digit = date.charAt(FIRST_OF_MONTH + 1) == ' ';
        return digit ? date.substring(0, FIRST_OF_MONTH) + '0' + date.substring(FIRST_OF_MONTH) : date;
    }
}
