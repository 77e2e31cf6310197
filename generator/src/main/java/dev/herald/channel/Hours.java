package dev.herald.channel;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When a channel speaks; at all other times it is quiet.
 *
 * @param from the first minute
 * @param to the first minute that is quiet again; if it is not after {@code from}, it is that of the next day; {@code 00:00} to {@code 00:00} is all day
 * @param days on which {@code from} lies
 */
public record Hours(LocalTime from, LocalTime to, Set<DayOfWeek> days, ZoneId zone) {

    /** @throws IllegalArgumentException if there is no day */
    public Hours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no day");
        }
    }

    /** The moment itself if the channel speaks then, else the next at which it does. */
    public ZonedDateTime next(ZonedDateTime moment) {
        ZonedDateTime local = moment.withZoneSameInstant(zone);
        if (isOpen(local)) {
            return local;
        }
        ZonedDateTime opening = local.toLocalDate().atTime(from).atZone(zone);
        while (opening.isBefore(local) || !days.contains(opening.getDayOfWeek())) {
            opening = opening.toLocalDate().plusDays(1).atTime(from).atZone(zone);
        }
        return opening;
    }

    private boolean isOpen(ZonedDateTime local) {
        return isOpenSince(local, local.toLocalDate().atTime(from).atZone(zone))
                || isOpenSince(
                        local, local.toLocalDate().minusDays(1).atTime(from).atZone(zone));
    }

    private boolean isOpenSince(ZonedDateTime local, ZonedDateTime opening) {
        int day = to.isAfter(from) ? 0 : 1;
        ZonedDateTime closing = opening.toLocalDate().plusDays(day).atTime(to).atZone(zone);
        return days.contains(opening.getDayOfWeek()) && !local.isBefore(opening) && local.isBefore(closing);
    }
}
