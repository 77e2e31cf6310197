package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.http.Trouble;
import dev.herald.wording.Length;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One place where posts are told: a record whose components are its block in {@code site.yaml} and whose methods are the network's rules. A new network
 * is one file with a {@code public static final Kind KIND} and one word here.
 */
public sealed interface Channel
        permits Bluesky,
                DevTo,
                Discord,
                Email,
                IndexNow,
                LinkedIn,
                Mastodon,
                Slack,
                Telegram,
                WebSub,
                Webhook,
                Webmention {

    /** Its own name in {@code site.yaml}. */
    String name();

    Strategy strategy();

    Kind kind();

    default Delivery delivery() {
        return kind().delivery();
    }

    /** The secrets without which it cannot send. */
    List<Secret> secrets();

    /** Whether all posts that are due go into one message. */
    default boolean together() {
        return false;
    }

    /** Puts posts into its words: one, or all that are due if they go {@link #together}. Opens no file and asks nobody. */
    Announcement compose(List<Brief> briefs);

    /** Why there is nothing to tell, such as {@code it links to no other site}; nothing if there is. */
    default Optional<String> silence(Announcement announcement) {
        return Optional.empty();
    }

    /** How long the message is, by the network's own count. */
    Length length(Announcement announcement);

    /**
     * Sends a message.
     *
     * @throws Trouble if it did not arrive, or nobody knows
     */
    Receipt send(Announcement announcement, Line line);

    /**
     * Whether token and account are in order.
     *
     * @throws Trouble if the network cannot be asked
     */
    Health health(Line line);

    /** The day on which its token ends, if the owner wrote it down; people are told two weeks ahead. */
    default Optional<LocalDate> expires() {
        return Optional.empty();
    }

    /** About how people see its messages. */
    default Look look() {
        return Look.POST;
    }

    /** About what people see of a message. */
    default Preview preview(Announcement announcement) {
        return Preview.of(announcement, strategy().likes());
    }

    /** What a message costs; nothing for most networks. */
    default Optional<Money> cost(Announcement announcement) {
        return Optional.empty();
    }
}
