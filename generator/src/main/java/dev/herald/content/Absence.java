package dev.herald.content;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Why a text is not there at the moment.
 *
 * @param date when it appears, or when it went
 */
public record Absence(Kind kind, ZonedDateTime date) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

    /** Whether it is still to come or was there. */
    public enum Kind {
        FUTURE,
        EXPIRED
    }

    /** {@code future by 3 h (2026-11-22 08:00 Europe/Paris)}, {@code expired since 2 days (…)}. */
    public String reason(Instant now) {
        return switch (kind) {
                    case FUTURE -> "future by " + span(Duration.between(now, date));
                    case EXPIRED -> "expired since " + span(Duration.between(date.toInstant(), now));
                }
                + " (" + MINUTE.format(date) + ")";
    }

    /** {@code 12 min}, {@code 3 h}, {@code 2 days}; no less than a minute. */
    public static String span(Duration time) {
        if (time.toHours() < 1) {
            return Math.max(1, time.toMinutes()) + " min";
        }
        if (time.toDays() < 1) {
            return time.toHours() + " h";
        }
        return time.toDays() == 1 ? "1 day" : time.toDays() + " days";
    }
}
