package dev.herald.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A post as every format of a feed shows it. All text is plain unless it says otherwise, and has no character that XML cannot hold.
 *
 * @param id a whole address that never changes
 * @param url where the post is now
 * @param summary none if there is nothing to say, as of a picture alone
 * @param html the whole text with absolute addresses; none in feeds of summaries
 * @param updated the last significant change
 * @param categories the names of its tags and categories, each once
 */
record FeedItem(
        String id,
        String url,
        String title,
        Optional<String> summary,
        Optional<String> html,
        Instant published,
        Instant updated,
        List<FeedAuthor> authors,
        List<String> categories,
        Optional<FeedPicture> picture,
        Locale language) {}
