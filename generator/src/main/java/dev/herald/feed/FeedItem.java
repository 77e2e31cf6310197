package dev.herald.feed;

import dev.herald.site.Post;

/**
 * A post as a feed shows it.
 *
 * @param summary plain text
 * @param html with absolute addresses
 */
record FeedItem(Post post, String summary, String html) {}
