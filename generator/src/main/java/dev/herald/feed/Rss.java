package dev.herald.feed;

import dev.herald.config.FeedConfig.Format;
import dev.herald.feed.Xml.Tag;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** RSS 2.0 (rssboard.org), with the whole text in {@code content:encoded} and its summary in {@code description}. */
final class Rss {

    private static final int FIRST_OF_MONTH = "Mon, ".length();

    private Rss() {}

    static Frame frame(FeedContents feed) {
        Xml head = new Xml(0)
                .begin(root(feed))
                .begin(Tag.of("channel"))
                .text("title", feed.title())
                .text("link", feed.page())
                .empty(link("self", feed.self()).with("type", Format.RSS.type()));
        feed.hub().ifPresent(hub -> head.empty(link("hub", hub)));
        head.text("description", feed.description().orElse(feed.title()))
                .text("language", feed.language().toLanguageTag());
        feed.updated().ifPresent(time -> head.text("lastBuildDate", date(time)));
        return new Frame(Xml.BEGINNING + head, "", "  </channel>\n</rss>\n");
    }

    /** With the vocabularies that the items use. */
    private static Tag root(FeedContents feed) {
        Tag atom = Tag.of("rss").with("xmlns:atom", Atom.NAMESPACE);
        Tag texts = feed.hasTexts() ? atom.with("xmlns:content", "http://purl.org/rss/1.0/modules/content/") : atom;
        Tag all = feed.hasDublinCore() ? texts.with("xmlns:dc", "http://purl.org/dc/elements/1.1/") : texts;
        return all.with("version", "2.0");
    }

    private static Tag link(String rel, String url) {
        return Tag.of("atom:link").with("rel", rel).with("href", url);
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
