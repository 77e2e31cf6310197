package dev.herald;

import dev.herald.channel.Channel;
import dev.herald.channel.Look;
import dev.herald.channel.Receipt;
import dev.herald.config.AnnounceConfig;
import dev.herald.ledger.Entry;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.State;
import dev.herald.share.Discussion;
import dev.herald.site.Post;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where posts were told in public, as the ledger's files say; a ledger in a database is not asked when a site is built. */
final class Discussions {

    private final Map<String, List<Discussion>> byPost = new HashMap<>();

    private Discussions() {}

    /** In the order of the channels. */
    static Discussions of(Arranged blog) {
        Discussions discussions = new Discussions();
        AnnounceConfig announce = blog.config().announce();
        if (blog.channels().isEmpty() || announce.ledger() == AnnounceConfig.Ledger.POSTGRES) {
            return discussions;
        }
        try (Ledger ledger = new FileLedger(blog.blog().resolve(announce.folder()))) {
            List<Entry> entries = ledger.entries();
            blog.channels().stream()
                    .filter(channel -> channel.look() == Look.POST || channel.look() == Look.ARTICLE)
                    .forEach(channel -> discussions.add(channel, entries));
        }
        return discussions;
    }

    /** Of several rounds the last. */
    private void add(Channel channel, List<Entry> entries) {
        Map<String, String> urls = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.channel().equals(channel.name()) && entry.state() == State.SENT)
                .sorted(Comparator.comparing(Entry::round))
                .forEach(entry -> entry.receipt()
                        .flatMap(Receipt::url)
                        .ifPresent(url -> entry.posts().forEach(post -> urls.put(post, url))));
        urls.forEach((post, url) -> byPost.computeIfAbsent(post, absent -> new ArrayList<>())
                .add(new Discussion(channel.kind().title(), url)));
    }

    /** Those of a post, under whichever of its addresses it was told. */
    List<Discussion> of(Post post) {
        Stream<String> names = Stream.concat(
                Stream.of(post.id(), post.route().path()),
                post.aliases().stream().map(route -> route.path()));
        return names.distinct()
                .flatMap(name -> byPost.getOrDefault(name, List.of()).stream())
                .distinct()
                .toList();
    }
}
