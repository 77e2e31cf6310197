package dev.herald.feed;

import dev.herald.config.Author;
import dev.herald.config.FeedConfig.Format;
import dev.herald.config.SiteConfig;
import dev.herald.meta.Standing;
import dev.herald.meta.Summaries;
import dev.herald.output.Keys;
import dev.herald.output.Output;
import dev.herald.output.OutputFile;
import dev.herald.picture.Originals;
import dev.herald.picture.Pictures;
import dev.herald.picture.Prints;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Page;
import dev.herald.site.Site;
import dev.herald.site.Taxonomy;
import dev.herald.site.Term;
import dev.herald.state.Packer;
import dev.herald.state.Unpacker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The newest posts of the site and of each term, in each format. Every time comes from the posts, none from the clock. */
public final class Feeds implements Output {

    private final SiteConfig config;
    private final Addresses addresses;
    private final Topics topics;
    private final FeedItems items;
    private final Keys keys;

    /**
     * @param pictures of the blog's own
     * @param prints how pages show them
     * @param originals as they are published
     * @param summaries of all posts that were shown
     * @param aside where posts wait until the feeds are written; used from several threads
     */
    public Feeds(
            SiteConfig config,
            Site site,
            Topics topics,
            Pictures pictures,
            Prints prints,
            Originals originals,
            Keys keys,
            Summaries summaries,
            Function<byte[], Supplier<byte[]>> aside) {
        this.config = config;
        this.addresses = new Addresses(config);
        this.keys = keys;
        this.topics = topics;
        this.items = new FeedItems(
                config,
                new Ids(addresses, site.posts()),
                topics.all(),
                new FeedPictures(addresses, pictures, prints, originals),
                summaries,
                aside);
    }

    @Override
    public void take(Page page, Body body, Packer note) {
        Standing.text(page).ifPresent(post -> items.take(post, body));
    }

    @Override
    public boolean recall(Page page, Supplier<Body> again, Unpacker note) {
        Standing.text(page).ifPresent(post -> items.recall(post, again));
        return true;
    }

    @Override
    public List<OutputFile> files() {
        List<OutputFile> files = new ArrayList<>();
        for (Topic topic : topics.all()) {
            long key = keys.ofTexts(topic.term(), topic.title(), author(topic), items.shown(topic, keys));
            config.feeds().formats().forEach(format -> files.add(file(topic, format, key)));
        }
        return files;
    }

    private OutputFile file(Topic topic, Format format, long key) {
        return new OutputFile.Keyed(
                topic.route(format), key, () -> Optional.of(bytes(contents(topic, format), format)));
    }

    private static byte[] bytes(FeedContents contents, Format format) {
        return frame(contents, format)
                .around(contents.items().stream()
                        .map(item -> item.written().get(format))
                        .toList());
    }

    private static Frame frame(FeedContents contents, Format format) {
        return switch (format) {
            case ATOM -> Atom.frame(contents);
            case RSS -> Rss.frame(contents);
            case JSON -> JsonFeed.frame(contents);
        };
    }

    private FeedContents contents(Topic topic, Format format) {
        return new FeedContents(
                XmlText.of(topic.title()),
                config.description().filter(text -> topic.term().isEmpty()).map(XmlText::of),
                addresses.absolute(topic.page()),
                addresses.absolute(topic.route(format)),
                config.feeds().hub(),
                author(topic),
                config.language(),
                items.of(topic));
    }

    /** Whose feed it is: the author's own, else the publisher's. */
    private FeedAuthor author(Topic topic) {
        return topic.term()
                .filter(term -> term.taxonomy() == Taxonomy.AUTHOR)
                .flatMap(term -> author(term, topic))
                .map(author -> FeedAuthor.of(author, addresses))
                .orElseGet(this::publisher);
    }

    private static Optional<Author> author(Term term, Topic topic) {
        return topic.posts().stream()
                .flatMap(post -> post.authors().stream())
                .filter(author -> author.id().equals(term.slug()))
                .findFirst();
    }

    private FeedAuthor publisher() {
        return FeedAuthor.named(config.organization()
                .or(() -> config.authors().stream().findFirst().map(Author::name))
                .orElse(config.title()));
    }
}
