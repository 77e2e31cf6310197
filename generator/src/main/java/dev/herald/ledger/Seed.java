package dev.herald.ledger;

import dev.herald.channel.Channel;
import java.time.Instant;
import java.util.List;

/** What a ledger says at first, where the real one is not at hand. */
public final class Seed {

    private Seed() {}

    /** Channels of which nothing is known but that they are not new. */
    public static List<Entry> known(List<Channel> channels, Instant now) {
        return channels.stream()
                .map(channel -> Entry.adopted(channel.name(), List.of(), "plan", now))
                .toList();
    }

    /** Makes a channel that knows nothing yet know these posts, and no others: it is not new any more. */
    public static void adopt(Ledger ledger, String channel, List<String> posts, Instant now) {
        boolean isNew =
                ledger.entries().stream().noneMatch(entry -> entry.channel().equals(channel));
        if (isNew) {
            ledger.claim(Entry.adopted(channel, posts, "simulation", now));
        }
    }
}
