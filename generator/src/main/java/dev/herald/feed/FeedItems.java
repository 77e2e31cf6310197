package dev.herald.feed;

import dev.herald.config.FeedConfig.Content;
import dev.herald.config.FeedConfig.Format;
import dev.herald.config.SiteConfig;
import dev.herald.meta.Standing;
import dev.herald.meta.Summary;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Post;
import dev.herald.site.Term;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The posts that some feed shows, each written once in each format for all feeds; they wait elsewhere until the feeds are put together. */
final class FeedItems {

    private final SiteConfig config;
    private final Addresses addresses;
    private final Ids ids;
    private final FeedPictures pictures;
    private final Set<String> wanted;
    private final Function<byte[], Supplier<byte[]>> aside;
    private final Map<String, ReadyItem> byFile = new ConcurrentHashMap<>();

    FeedItems(
            SiteConfig config,
            Ids ids,
            Collection<Post> wanted,
            FeedPictures pictures,
            Function<byte[], Supplier<byte[]>> aside) {
        this.config = config;
        this.addresses = new Addresses(config);
        this.ids = ids;
        this.pictures = pictures;
        this.aside = aside;
        this.wanted = wanted.stream().map(Post::file).collect(Collectors.toUnmodifiableSet());
    }

    /** Shows a post with its text; from several threads. */
    void take(Post post, Body body) {
        if (wanted.contains(post.file())) {
            byFile.put(post.file(), ready(item(post, body)));
        }
    }

    /** The posts of a feed, in its order. */
    List<ReadyItem> of(List<Post> posts) {
        return posts.stream()
                .map(post -> byFile.get(post.file()))
                .filter(Objects::nonNull)
                .toList();
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

    private FeedItem item(Post post, Body body) {
        return new FeedItem(
                ids.of(post),
                addresses.absolute(post.route()),
                XmlText.of(post.title()),
                Optional.of(XmlText.of(Summary.of(post, body))).filter(text -> !text.isBlank()),
                html(post, body),
                instant(post.published()),
                instant(Standing.modified(post).orElseThrow()),
                post.authors().stream()
                        .map(author -> FeedAuthor.of(author, addresses))
                        .toList(),
                categories(post),
                post.image().map(pictures::of),
                post.language());
    }

    private Optional<String> html(Post post, Body body) {
        return Optional.of(body.html().html())
                .filter(any -> config.feeds().content() == Content.FULL)
                .map(html -> XmlText.of(FeedHtml.of(addresses.absolute(post.route()), html, pictures::shown)));
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
