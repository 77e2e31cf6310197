package dev.herald.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that a feed says, whatever its format. All text is plain, all addresses are whole.
 *
 * @param page that shows the same posts
 * @param self where the feed itself lives
 * @param hub that tells of new posts (WebSub)
 */
record FeedContents(
        String title,
        Optional<String> description,
        String page,
        String self,
        Optional<String> hub,
        FeedAuthor author,
        Locale language,
        List<FeedItem> items) {

    /** The last change of a post; nothing before the first post. */
    Optional<Instant> updated() {
        return items.stream().map(FeedItem::updated).max(Comparator.naturalOrder());
    }
}
