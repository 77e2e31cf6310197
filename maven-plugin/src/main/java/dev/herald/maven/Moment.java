package dev.herald.maven;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A moment that somebody gives on the command line. */
final class Moment {

    private Moment() {}

    static Optional<Instant> of(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text.strip()));
        } catch (DateTimeException fault) {
            throw new SiteException(Problem.error(
                    "herald.at", 0, "'" + text + "' is no moment", "write one such as 2026-11-23T09:00:00Z"));
        }
    }
}
