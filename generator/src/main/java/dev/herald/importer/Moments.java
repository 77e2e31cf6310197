package dev.herald.importer;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates as exports write them. */
final class Moments {

    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Moments() {}

    /** A whole moment of ISO 8601, or of RFC 1123, as {@code Tue, 27 Jan 2015 14:56:57 +0000}; to the second. */
    static Optional<OffsetDateTime> of(String written) {
        for (DateTimeFormatter form :
                new DateTimeFormatter[] {DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME
                }) {
            try {
                return Optional.of(OffsetDateTime.parse(written.strip(), form).truncatedTo(ChronoUnit.SECONDS))
                        .filter(Moments::isPossible);
            } catch (DateTimeException other) {
                // perhaps the next
            }
        }
        return local(written).map(time -> time.atOffset(ZoneOffset.UTC));
    }

    /** The time of the blog with that of UTC beside it, whose difference is the zone. */
    static Optional<OffsetDateTime> of(String local, String utc) {
        Optional<LocalDateTime> there = local(local);
        Optional<LocalDateTime> here = local(utc);
        if (there.isEmpty()) {
            return here.map(time -> time.atOffset(ZoneOffset.UTC));
        }
        return Optional.of(there.get()
                .atOffset(here.map(time -> offset(there.get(), time)).orElse(ZoneOffset.UTC)));
    }

    private static ZoneOffset offset(LocalDateTime local, LocalDateTime utc) {
        long seconds = ChronoUnit.SECONDS.between(utc, local);
        long quarters = Math.round(seconds / 900.0) * 900;
        return Math.abs(quarters) > 14 * 3600 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds((int) quarters);
    }

    private static Optional<LocalDateTime> local(String written) {
        try {
            return Optional.of(LocalDateTime.parse(
                            written.strip().replace('T', ' ').replaceFirst("\\.\\d+$", ""), SPACED))
                    .filter(time -> time.getYear() > 0);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean isPossible(OffsetDateTime moment) {
        return moment.getYear() > 0 && moment.getYear() < 10_000;
    }
}
