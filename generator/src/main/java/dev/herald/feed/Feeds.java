package dev.herald.feed;

import dev.herald.config.Author;
import dev.herald.config.FeedConfig.Format;
import dev.herald.config.SiteConfig;
import dev.herald.meta.Standing;
import dev.herald.output.Output;
import dev.herald.output.OutputFile;
import dev.herald.picture.Originals;
import dev.herald.picture.Pictures;
import dev.herald.picture.Prints;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.FeedLinks;
import dev.herald.site.FeedLinks.Link;
import dev.herald.site.Page;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.site.Taxonomy;
import dev.herald.site.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The newest posts of the site and of each term, in each format. Every time comes from the posts, none from the clock. */
public final class Feeds implements Output {

    private final SiteConfig config;
    private final Addresses addresses;
    private final List<Topic> topics;
    private final FeedItems items;

    /**
     * @param pictures of the blog's own
     * @param prints how pages show them
     * @param originals as they are published
     * @param aside where posts wait until the feeds are written; used from several threads
     */
    public Feeds(
            SiteConfig config,
            Site site,
            Pictures pictures,
            Prints prints,
            Originals originals,
            Function<byte[], Supplier<byte[]>> aside) {
        this.config = config;
        this.addresses = new Addresses(config);
        this.topics = Topic.of(config, site);
        this.items = new FeedItems(
                config,
                new Ids(addresses, site.posts()),
                topics,
                new FeedPictures(addresses, pictures, prints, originals),
                aside);
    }

    /** Where the feeds live. */
    public Set<Route> routes() {
        Set<Route> routes = new LinkedHashSet<>();
        topics.forEach(topic -> formats().forEach(format -> routes.add(topic.route(format))));
        return routes;
    }

    /** The feeds as pages tell of them. */
    public FeedLinks links() {
        Map<Route, List<Link>> terms = new HashMap<>();
        topics.stream().skip(1).forEach(topic -> terms.put(topic.page(), links(topic)));
        return new FeedLinks(links(topics.get(0)), terms);
    }

    private List<Link> links(Topic topic) {
        boolean own = topic.term().isPresent();
        return formats().stream()
                .map(format -> new Link(topic.title(), format.type(), topic.route(format), own))
                .toList();
    }

    @Override
    public void take(Page page, Body body) {
        Standing.text(page).ifPresent(post -> items.take(post, body));
    }

    @Override
    public List<OutputFile> files() {
        List<OutputFile> files = new ArrayList<>();
        topics.forEach(topic -> formats().forEach(format -> files.add(file(topic, format))));
        return files;
    }

    private List<Format> formats() {
        return config.feeds().formats();
    }

    private OutputFile file(Topic topic, Format format) {
        return new OutputFile.Made(topic.route(format), () -> bytes(contents(topic, format), format));
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
