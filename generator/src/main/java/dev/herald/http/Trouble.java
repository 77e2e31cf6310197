package dev.herald.http;

import java.time.Duration;
import java.util.Optional;

/** A message did not arrive, or nobody knows. Its text names host, status and the beginning of the answer, with every secret struck out. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What that means for the message. */
    public enum Means {
        /** Nothing was created; trying again is harmless. */
        AGAIN,
        /** The network is busy; try again after {@link #pause()}. Nothing was created. */
        WAIT,
        /** The token is wrong, has ended, or lacks a right: nothing more on this channel. */
        NO_RIGHT,
        /** The network does not want this message, now or later. */
        REFUSED,
        /** It may have arrived or not. */
        UNCLEAR
    }

    private final Means means;
    private final transient Optional<Duration> wait;

    public Trouble(Means means, String message, Optional<Duration> wait) {
        super(message);
        this.means = means;
        this.wait = wait;
    }

    public Trouble(Means means, String message) {
        this(means, message, Optional.empty());
    }

    public Means means() {
        return means;
    }

    /** How long the network wants us to wait, if it says so. */
    public Optional<Duration> pause() {
        return wait;
    }
}
