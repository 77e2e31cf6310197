package dev.herald.announce;

import dev.herald.channel.Receipt;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a person says of a message that Herald cannot settle. */
public enum Verdict {
    /** It is there. */
    SENT,
    /** It is not there, and shall be: the next run sends it. */
    RESEND,
    /** It is not to be told, whether it is there or not. */
    SKIP;

    /**
     * Writes the verdict into the ledger.
     *
     * @param post the id of one of the message's posts
     * @throws SiteException if there is no such message, or it is settled
     */
    public Outcome give(String channel, String post, Desk desk) {
        Entry entry = desk.ledger().entries().stream()
                .filter(one -> one.channel().equals(channel) && one.posts().contains(post))
                .max(Comparator.comparing(Entry::round))
                .orElseThrow(() -> wrong(channel, post, "has no message about it"));
        return switch (entry.state()) {
            case UNKNOWN, REJECTED, INTENT -> given(entry, desk);
            case SENT, ADOPTED, SKIPPED, WITHDRAWN ->
                throw wrong(channel, post, "says '" + entry.state().key() + "' of it, and nothing is open");
        };
    }

    private SiteException wrong(String channel, String post, String what) {
        return new SiteException(Problem.error(
                "ledger",
                0,
                "the verdict '" + name().toLowerCase(Locale.ROOT) + "' on " + post + " has no place: the ledger of "
                        + channel + " " + what,
                "look at the plan, which names what is open"));
    }

    private Outcome given(Entry entry, Desk desk) {
        String by = "a person has looked";
        return switch (this) {
            case SENT -> {
                save(entry.sent(entry.receipt().orElseGet(Receipt::taken), Optional.of(by)), desk);
                yield new Outcome.Sent(entry.channel(), entry.posts(), Receipt.taken(), true);
            }
            case RESEND -> {
                save(entry.clean(by), desk);
                yield new Outcome.Held(entry.channel(), entry.posts(), "the next run sends it", Optional.empty());
            }
            case SKIP -> {
                save(entry.ended(State.SKIPPED, by), desk);
                yield new Outcome.Adopted(entry.channel(), entry.posts());
            }
        };
    }

    private void save(Entry entry, Desk desk) {
        if (!desk.ledger().save(entry)) {
            throw wrong(entry.channel(), entry.posts().get(0), "was changed by another runner meanwhile");
        }
    }
}
