package dev.herald.plan;

import dev.herald.channel.Strategy;
import dev.herald.config.Durations;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** When a channel speaks: within its hours, and never sooner after a message than its gap. */
record Timetable(Strategy strategy, ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm VV", Locale.ROOT);

    /**
     * A time at which a message may go.
     *
     * @param because why not before
     */
    record Slot(ZonedDateTime at, String because) {

        boolean isNow(Instant now) {
            return !at.toInstant().isAfter(now);
        }
    }

    /** The first time from now on, if the last message went at some time. */
    Slot first(Instant now, Optional<Instant> last) {
        return last.map(time -> time.plus(strategy.gap()))
                .filter(now::isBefore)
                .map(this::afterGap)
                .orElseGet(() -> within(now));
    }

    /** The first time for the message after one that goes at this time. */
    Slot after(Slot slot) {
        return strategy.gap().isZero() ? slot : afterGap(slot.at().toInstant().plus(strategy.gap()));
    }

    private Slot afterGap(Instant end) {
        Slot open = within(end);
        return open.at().toInstant().isAfter(end)
                ? open
                : new Slot(
                        open.at(),
                        "until " + MINUTE.format(open.at()) + ", as messages are at least "
                                + Durations.shown(strategy.gap()) + " apart");
    }

    private Slot within(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        ZonedDateTime open = strategy.hours().map(hours -> hours.next(local)).orElse(local);
        return new Slot(open, "quiet until " + MINUTE.format(open));
    }
}
