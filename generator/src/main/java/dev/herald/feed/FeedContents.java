package dev.herald.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that a feed says besides its entries, whatever its format. All text is plain, all addresses are whole.
 *
 * @param page that shows the same posts
 * @param self where the feed itself lives
 * @param hub that tells of new posts (WebSub)
 * @param items that stand in it
 */
record FeedContents(
        String title,
        Optional<String> description,
        String page,
        String self,
        Optional<String> hub,
        FeedAuthor author,
        Locale language,
        List<ReadyItem> items) {

    /** The last change of a post; nothing before the first post. */
    Optional<Instant> updated() {
        return items.stream().map(ReadyItem::updated).max(Comparator.naturalOrder());
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean hasTexts() {
        return items.stream().anyMatch(ReadyItem::hasText);
    }

    boolean hasDublinCore() {
        return items.stream().anyMatch(ReadyItem::hasDublinCore);
    }
}
