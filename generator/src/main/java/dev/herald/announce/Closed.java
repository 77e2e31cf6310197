package dev.herald.announce;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Channels that tell nothing more in this run. */
final class Closed {

    private record Why(String reason, boolean stopped, Optional<Instant> until) {}

    private final Map<String, Why> channels = new TreeMap<>();
    private Optional<Why> all = Optional.empty();

    /** A later run may tell the rest. */
    Outcome hold(Errand errand, String reason, Optional<Instant> until) {
        return close(errand, new Why(reason, false, until));
    }

    /** Somebody has to mend something first. */
    Outcome stop(Errand errand, String reason) {
        return close(errand, new Why(reason, true, Optional.empty()));
    }

    private Outcome close(Errand errand, Why why) {
        channels.put(errand.channel().name(), why);
        return outcome(errand, why);
    }

    /** No channel tells anything more. */
    void stopAll(String reason) {
        all = Optional.of(new Why(reason, true, Optional.empty()));
    }

    /** What becomes of a message of a channel that is closed. */
    Optional<Outcome> outcome(Errand errand) {
        return all.or(() -> Optional.ofNullable(channels.get(errand.channel().name())))
                .map(why -> outcome(errand, why));
    }

    private static Outcome outcome(Errand errand, Why why) {
        String channel = errand.channel().name();
        return why.stopped
                ? new Outcome.Stopped(channel, errand.entry().posts(), why.reason)
                : new Outcome.Held(channel, errand.entry().posts(), why.reason, why.until);
    }
}
