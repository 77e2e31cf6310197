package dev.herald.content;

import dev.herald.content.Content.Season;
import dev.herald.problem.Spelling;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a post is to be seen at the moment of the build, and if not why. Thread-safe. */
final class Due {

    /** JBake's and WordPress's words. */
    private static final Set<String> UNPUBLISHED = Set.of("draft", "pending", "private", "trash");

    private static final Set<String> PUBLISHED =
            Set.of("published", "published-date", "publish", "public", "future", "scheduled", "true");

    private final BuildOptions options;
    private final ZoneId zone;
    private Instant since = Instant.MIN;
    private Instant until = Instant.MAX;

    Due(BuildOptions options, ZoneId zone) {
        this.options = options;
        this.zone = zone;
    }

    /** A status that nobody knows may be a misspelt draft, which must not be published. */
    static void tellStatus(Header header) {
        header.text(Key.STATUS)
                .filter(text -> !UNPUBLISHED.contains(text.toLowerCase(Locale.ROOT)))
                .filter(text -> !PUBLISHED.contains(text.toLowerCase(Locale.ROOT)))
                .ifPresent(text -> header.error(
                        header.line(Key.STATUS),
                        "the status '" + text + "' is not known",
                        Spelling.suggest(text, List.of("draft", "published"))));
    }

    static boolean isDraft(Place place, Header header) {
        boolean status = header.text(Key.STATUS)
                .filter(text -> UNPUBLISHED.contains(text.toLowerCase(Locale.ROOT)))
                .isPresent();
        boolean unpublished = header.text(Key.PUBLISHED)
                .filter(text -> text.equalsIgnoreCase("false") || text.equalsIgnoreCase("no"))
                .isPresent();
        return place.draft() || status || unpublished || header.flag(Key.DRAFT).orElse(false);
    }

    /** Why a post that appears at one moment and perhaps disappears at another is not there now. */
    Optional<Absence> notNow(Optional<ZonedDateTime> appears, Optional<ZonedDateTime> expires) {
        appears.ifPresent(date -> note(date.toInstant()));
        expires.ifPresent(date -> note(date.toInstant()));
        Optional<Absence> future = appears.filter(date -> date.toInstant().isAfter(options.now()) && !options.future())
                .map(date -> absence(Absence.Kind.FUTURE, date));
        return future.or(() -> expires.filter(date -> !date.toInstant().isAfter(options.now()))
                .map(date -> absence(Absence.Kind.EXPIRED, date)));
    }

    private Absence absence(Absence.Kind kind, ZonedDateTime date) {
        return new Absence(kind, date.withZoneSameInstant(zone));
    }

    /** The beginning of the day of the build, for a draft without a date. */
    ZonedDateTime today() {
        ZonedDateTime today = options.now().atZone(zone).truncatedTo(ChronoUnit.DAYS);
        note(today.toInstant());
        note(today.plusDays(1).toInstant());
        return today;
    }

    /** At these moments another build would have another outcome. */
    private synchronized void note(Instant moment) {
        if (moment.isAfter(options.now())) {
            until = moment.isBefore(until) ? moment : until;
        } else {
            since = moment.isAfter(since) ? moment : since;
        }
    }

    /** The time in which all answers are what they were. */
    synchronized Season season() {
        return new Season(since, until);
    }
}
