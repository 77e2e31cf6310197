package dev.herald.serve;

import dev.herald.ledger.State;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a post on a channel.
 *
 * @param channel its name
 * @param day on which that happened, in the blog's time zone
 * @param url at which people see it
 * @param reason why it is so, where that is not plain
 */
public record DeskTold(String channel, State state, LocalDate day, Optional<String> url, Optional<String> reason) {

    public DeskTold {
        url = url.filter(address -> address.startsWith("https://") || address.startsWith("http://"));
    }

    /** {@code told on 2026-11-20}. */
    String said() {
        String because = reason.map(why -> ": " + why).orElse("");
        return switch (state) {
            case SENT -> "told on " + day;
            case ADOPTED -> "was there before the channel";
            case INTENT -> "begun on " + day + ", not finished" + because;
            case UNKNOWN -> "sent on " + day + ", nobody knows whether it arrived" + because;
            case REJECTED -> "refused on " + day + because;
            case SKIPPED -> "left out" + because;
            case WITHDRAWN -> "told and taken back" + because;
        };
    }

    /** Whether somebody should look at it. */
    boolean isTrouble() {
        return state == State.INTENT || state == State.UNKNOWN || state == State.REJECTED;
    }
}
