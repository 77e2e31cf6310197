package dev.herald.outlook;

/** A network and how it shows a page, with the sources of its rules. What is not documented is said to be seen. */
public sealed interface Network
        permits Google, Bluesky, Mastodon, LinkedIn, Facebook, X, Slack, Discord, WhatsApp, Pinterest, Telegram {

    /** In lower case: {@code linkedin}. */
    String key();

    /** As it calls itself: {@code LinkedIn}. */
    String title();

    /** The page as this network shows it. */
    Piece show(PageHead page);
}
