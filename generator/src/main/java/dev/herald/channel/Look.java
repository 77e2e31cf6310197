package dev.herald.channel;

/** About how a network shows a message, for the plan's page. */
public enum Look {
    /** Words, then a card or a picture below them. */
    POST,
    /** A line in a conversation, with a card beside a bar. */
    CHAT,
    /** A whole article with its picture on top. */
    ARTICLE,
    /** A letter with a subject. */
    MAIL,
    /** Nothing that people read: one machine tells another. */
    PING
}
