package dev.herald.announce;

import dev.herald.channel.Announcement;
import dev.herald.channel.Receipt;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the ledger knows of one message: of one post on one channel, of the posts of one digest, or of all that were there before the channel.
 *
 * @param channel its name
 * @param key of the message, unique in its channel
 * @param posts the ids of those that it tells, at least one
 * @param round from 1; a post may be told once in each
 * @param announcement what is or was sent; none for adopted posts
 * @param createdAt when it was first meant to be sent, the same in every try; for adopted posts when that was
 * @param tries how often it was sent, with the one that is under way
 * @param triedAt when the last try began
 * @param runner which process did that; says nothing to anybody else
 * @param notes of its channel for later tries
 * @param receipt what the network said when it took it
 * @param reason why it is in this state, where that is not plain
 * @param revision from 1, one more with each change
 */
public record Entry(
        String channel,
        String key,
        List<String> posts,
        int round,
        State state,
        Optional<Announcement> announcement,
        Instant createdAt,
        int tries,
        Instant triedAt,
        String runner,
        Map<String, String> notes,
        Optional<Receipt> receipt,
        Optional<String> reason,
        int revision) {

    public Entry {
        posts = List.copyOf(posts);
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }
}
