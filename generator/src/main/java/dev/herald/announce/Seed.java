package dev.herald.announce;

import java.time.Instant;
import java.util.List;

/** A ledger for a simulation. */
public final class Seed {

    private Seed() {}

    /** Makes a channel that knows nothing yet know these posts. */
    public static void adopt(Ledger ledger, String channel, List<String> posts, Instant now) {
        boolean isNew =
                ledger.entries().stream().noneMatch(entry -> entry.channel().equals(channel));
        if (isNew && !posts.isEmpty()) {
            ledger.claim(Entry.adopted(channel, posts, "simulation", now));
        }
    }
}
