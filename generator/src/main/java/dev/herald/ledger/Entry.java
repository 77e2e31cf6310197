package dev.herald.ledger;

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

    private static final String CLEAN = "clean";

    public Entry {
        posts = List.copyOf(posts);
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }

    /** A message that is about to be sent for the first time. */
    public static Entry intent(String channel, int round, Announcement announcement, String runner, Instant now) {
        return new Entry(
                channel,
                announcement.key(),
                announcement.posts(),
                round,
                State.INTENT,
                Optional.of(announcement),
                now,
                1,
                now,
                runner,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** Posts that are known from now on, and not told. */
    public static Entry adopted(String channel, List<String> posts, String runner, Instant now) {
        return new Entry(
                channel,
                "adopted-" + FileName.hash(String.join("\n", posts)),
                posts,
                1,
                State.ADOPTED,
                Optional.empty(),
                now,
                0,
                now,
                runner,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** The same, claimed at this moment. */
    public Entry begun(Instant now) {
        return new Entry(
                channel,
                key,
                posts,
                round,
                state,
                announcement,
                now,
                tries,
                now,
                runner,
                notes,
                receipt,
                reason,
                revision);
    }

    /** Whether it is certain that nothing has arrived yet, so that it may be sent without a look. */
    public boolean isClean() {
        return state == State.INTENT && notes.containsKey(CLEAN);
    }

    /** About to be sent once more. */
    public Entry tried(String runner, Instant now) {
        return next(State.INTENT, announcement, tries + 1, now, runner, others(CLEAN), receipt, Optional.empty());
    }

    /** Not sent after all: nothing has arrived. */
    public Entry clean(String why) {
        return next(State.INTENT, announcement, tries, triedAt, runner, with(CLEAN, "yes"), receipt, Optional.of(why));
    }

    public Entry noting(String name, String value) {
        return next(state, announcement, tries, triedAt, runner, with(name, value), receipt, reason);
    }

    public Entry sent(Receipt taken, Optional<String> why) {
        return next(State.SENT, announcement, tries, triedAt, runner, others(CLEAN), Optional.of(taken), why);
    }

    /** The same in its last state, or in one that waits for a person. */
    public Entry ended(State end, String why) {
        return next(end, announcement, tries, triedAt, runner, others(CLEAN), receipt, Optional.of(why));
    }

    /** The same change without this note. */
    public Entry without(String name) {
        return new Entry(
                channel,
                key,
                posts,
                round,
                state,
                announcement,
                createdAt,
                tries,
                triedAt,
                runner,
                others(name),
                receipt,
                reason,
                revision);
    }

    /** With new words that people see now. It was told when it was told. */
    public Entry edited(Announcement words, Receipt changed, String by) {
        return next(State.SENT, Optional.of(words), tries, triedAt, by, notes, Optional.of(changed), Optional.empty());
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> all = new TreeMap<>(notes);
        all.put(name, value);
        return all;
    }

    private Map<String, String> others(String name) {
        Map<String, String> others = new TreeMap<>(notes);
        others.remove(name);
        return others;
    }

    private Entry next(
            State to,
            Optional<Announcement> words,
            int times,
            Instant at,
            String by,
            Map<String, String> noted,
            Optional<Receipt> taken,
            Optional<String> why) {
        return new Entry(
                channel, key, posts, round, to, words, createdAt, times, at, by, noted, taken, why, revision + 1);
    }
}
