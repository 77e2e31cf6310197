package dev.herald.feed;

import dev.herald.config.FeedConfig.Content;
import dev.herald.config.FeedConfig.Format;
import dev.herald.config.SiteConfig;
import dev.herald.meta.Standing;
import dev.herald.meta.Summaries;
import dev.herald.output.Keys;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Post;
import dev.herald.site.Term;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The posts that some feed shows, each written once in each format for all feeds with as much of it; they wait elsewhere until the feeds are put together.
 */
final class FeedItems {

    private final SiteConfig config;
    private final Addresses addresses;
    private final Ids ids;
    private final FeedPictures pictures;
    private final Map<Content, Set<String>> wanted = new EnumMap<>(Content.class);
    private final Function<byte[], Supplier<byte[]>> aside;
    private final Summaries summaries;
    private final Map<Content, Map<String, ReadyItem>> ready = new EnumMap<>(Content.class);
    private final Map<String, Supplier<Body>> texts = new ConcurrentHashMap<>(); // those not rendered, by file

    FeedItems(
            SiteConfig config,
            Ids ids,
            List<Topic> topics,
            FeedPictures pictures,
            Summaries summaries,
            Function<byte[], Supplier<byte[]>> aside) {
        this.config = config;
        this.addresses = new Addresses(config);
        this.ids = ids;
        this.pictures = pictures;
        this.summaries = summaries;
        this.aside = aside;
        for (Content content : Content.values()) {
            ready.put(content, new ConcurrentHashMap<>());
            wanted.put(content, files(topics, content));
        }
    }

    private static Set<String> files(List<Topic> topics, Content content) {
        return topics.stream()
                .filter(topic -> topic.content() == content)
                .flatMap(topic -> topic.posts().stream())
                .map(Post::file)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Shows a post with its text; from several threads. */
    void take(Post post, Body body) {
        for (Content content : Content.values()) {
            if (wanted.get(content).contains(post.file())) {
                ready.get(content).put(post.file(), ready(item(post, () -> body, content)));
            }
        }
    }

    /** Tells of a post that need not be shown unless a feed must be put together again; from several threads. */
    void recall(Post post, Supplier<Body> again) {
        if (wanted.values().stream().anyMatch(files -> files.contains(post.file()))) {
            texts.put(post.file(), again);
        }
    }

    /** The posts of a feed, in its order. */
    List<ReadyItem> of(Topic topic) {
        return topic.posts().stream()
                .flatMap(post -> of(post, topic.content()).stream())
                .toList();
    }

    private Optional<ReadyItem> of(Post post, Content content) {
        Map<String, ReadyItem> byFile = ready.get(content);
        Supplier<Body> text = texts.get(post.file());
        if (text != null) {
            byFile.computeIfAbsent(post.file(), file -> ready(item(post, text, content)));
        }
        return Optional.ofNullable(byFile.get(post.file()));
    }

    /** All that goes into the items of a feed. */
    List<Object> shown(Topic topic, Keys keys) {
        return topic.posts().stream()
                .filter(summaries::has)
                .<Object>map(post -> List.of(ids.of(post), shown(post, topic.content(), keys)))
                .toList();
    }

    private Object shown(Post post, Content content, Keys keys) {
        Object text = content == Content.FULL ? keys.bytes(post) : summaries.of(post);
        return List.of(post, text, summaries.ground(post));
    }

    private ReadyItem ready(FeedItem item) {
        Map<Format, Supplier<byte[]>> written = new EnumMap<>(Format.class);
        config.feeds()
                .formats()
                .forEach(format ->
                        written.put(format, aside.apply(written(item, format).getBytes(StandardCharsets.UTF_8))));
        return new ReadyItem(
                item.updated(), item.html().isPresent(), Rss.hasDublinCore(item, config.language()), written);
    }

    private String written(FeedItem item, Format format) {
        return switch (format) {
            case ATOM -> Atom.entry(item, config.language());
            case RSS -> Rss.item(item, config.language());
            case JSON -> JsonFeed.item(item, config.language());
        };
    }

    private FeedItem item(Post post, Supplier<Body> body, Content content) {
        return new FeedItem(
                ids.of(post),
                addresses.absolute(post.route()),
                XmlText.of(post.title()),
                Optional.of(XmlText.of(summaries.of(post))).filter(text -> !text.isBlank()),
                content == Content.FULL ? Optional.of(html(post, body.get())) : Optional.empty(),
                instant(post.published()),
                instant(Standing.modified(post).orElseThrow()),
                post.authors().stream()
                        .map(author -> FeedAuthor.of(author, addresses))
                        .toList(),
                categories(post),
                post.image().map(pictures::of),
                post.language());
    }

    private String html(Post post, Body body) {
        String page = addresses.absolute(post.route());
        return XmlText.of(FeedHtml.of(page, body.html().html(), pictures::shown));
    }

    /** Feeds know whole seconds. */
    private static Instant instant(ZonedDateTime time) {
        return Instant.ofEpochSecond(time.toEpochSecond());
    }

    private static List<String> categories(Post post) {
        return Stream.concat(post.tags().stream(), post.categories().stream())
                .map(Term::name)
                .map(XmlText::of)
                .distinct()
                .toList();
    }
}
