package dev.herald.announce;

import dev.herald.channel.Channel;
import dev.herald.channel.Story;
import dev.herald.ledger.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A message on its way through a run.
 *
 * @param stories those of its posts that are still there
 * @param entry as this run has seen or written it last
 * @param refusal what the network said when it did not want the message, although it may have taken it earlier
 * @param tries how often this run has tried
 * @param waited how long this run has waited because the network wanted it
 * @param notBefore when the next step may be done, by {@link Pauses#nanos}
 */
record Errand(
        Channel channel,
        List<Story> stories,
        Entry entry,
        Phase phase,
        Optional<String> refusal,
        int tries,
        Duration waited,
        long notBefore) {

    /** What is known of the message. */
    enum Phase {
        /** Nobody has claimed its posts. */
        NEW,
        /** It is certain that nothing has arrived. */
        CLEAN,
        /** It may have arrived. */
        DOUBT
    }

    static Errand of(Channel channel, List<Story> stories, Entry entry, Phase phase, long notBefore) {
        return new Errand(channel, stories, entry, phase, Optional.empty(), 0, Duration.ZERO, notBefore);
    }

    boolean isClean() {
        return phase != Phase.DOUBT;
    }

    Errand at(Entry changed) {
        return new Errand(channel, stories, changed, phase, refusal, tries, waited, notBefore);
    }

    Errand at(Entry changed, Phase known) {
        return new Errand(channel, stories, changed, known, refusal, tries, waited, notBefore);
    }

    Errand triedOnceMore() {
        return new Errand(channel, stories, entry, phase, refusal, tries + 1, waited, notBefore);
    }

    Errand refused(String why) {
        return new Errand(channel, stories, entry, Phase.DOUBT, Optional.of(why), tries, waited, notBefore);
    }

    Errand from(long moment) {
        return new Errand(channel, stories, entry, phase, refusal, tries, waited, moment);
    }

    Errand waited(Duration time, long moment) {
        return new Errand(channel, stories, entry, phase, refusal, tries, waited.plus(time), moment);
    }
}
