package dev.herald.ledger;

import java.util.Locale;

/** How far a message is. */
public enum State {
    /** There before the channel was: known, and never told. */
    ADOPTED,
    /** About to be sent; it may have arrived or not. */
    INTENT,
    SENT,
    /** It may have arrived or not, and only a person can tell. */
    UNKNOWN,
    /** The network does not want it. */
    REJECTED,
    /** A person decided that it is not told. */
    SKIPPED,
    /** It was told and taken back. */
    WITHDRAWN;

    /** As the ledger writes it: {@code sent}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
