package dev.herald.output;

import dev.herald.site.Post;

/**
 * A post as a feed shows it.
 *
 * @param summary plain text
 * @param html with absolute addresses
 */
public record FeedItem(Post post, String summary, String html) {}
