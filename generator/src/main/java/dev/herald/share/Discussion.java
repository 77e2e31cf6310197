package dev.herald.share;

/**
 * A copy of a post on a network, where its readers answer (microformats.org, "u-syndication").
 *
 * @param name as the network calls itself: {@code Mastodon}
 * @param url whole
 */
public record Discussion(String name, String url) {}
