package dev.herald.announce;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when something may go on, by both clocks: the steady one stands still while a machine sleeps, and the one on the wall may be set.
 *
 * @param end by {@link Pauses#nanos}
 */
record Limit(Desk desk, long end, Instant moment) {

    static Limit after(Duration time, Desk desk) {
        return new Limit(desk, desk.later(time), desk.now().plus(time));
    }

    /** Nothing, or less, when it is over. */
    Duration left() {
        Duration steady = Duration.ofNanos(end - desk.pauses().nanos());
        Duration wall = Duration.between(desk.now(), moment);
        return steady.compareTo(wall) < 0 ? steady : wall;
    }
}
