package dev.herald.content;

import dev.herald.problem.Spelling;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a post is to be seen at the moment of the build, and if not why. */
final class Due {

    /** JBake's and WordPress's words. */
    private static final Set<String> UNPUBLISHED = Set.of("draft", "pending", "private", "trash");

    private static final Set<String> PUBLISHED =
            Set.of("published", "published-date", "publish", "public", "future", "scheduled", "true");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

    private final BuildOptions options;
    private final ZoneId zone;

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
    Optional<String> notNow(Optional<ZonedDateTime> appears, Optional<ZonedDateTime> expires) {
        Optional<String> future = appears.filter(date -> date.toInstant().isAfter(options.now()) && !options.future())
                .map(date -> "future by " + span(Duration.between(options.now(), date)) + " (" + minute(date) + ")");
        return future.or(() -> expires.filter(date -> !date.toInstant().isAfter(options.now()))
                .map(date -> "expired since " + span(Duration.between(date.toInstant(), options.now())) + " ("
                        + minute(date) + ")"));
    }

    private String minute(ZonedDateTime date) {
        return MINUTE.format(date.withZoneSameInstant(zone));
    }

    private static String span(Duration time) {
        if (time.toHours() < 1) {
            return Math.max(1, time.toMinutes()) + " min";
        }
        if (time.toDays() < 1) {
            return time.toHours() + " h";
        }
        return time.toDays() == 1 ? "1 day" : time.toDays() + " days";
    }
}
