package dev.herald.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * How long a network wants us to wait: {@code Retry-After} in seconds or as a date (RFC 9110, section 10.2.3), the time of a reset header as seconds since
 * 1970, seconds from now or ISO 8601, or {@code retry_after} in the answer's JSON. Of several {@code Retry-After}, the longest.
 */
final class Pause {

    private static final long OLDEST_EPOCH = 1_000_000_000L; // less than that is a number of seconds

    private static final List<String> RESETS = List.of("RateLimit-Reset", "X-RateLimit-Reset", "X-Rate-Limit-Reset");

    private static final List<String> MEMBERS = List.of("retry_after", "parameters.retry_after");

    private Pause() {}

    static Optional<Duration> asked(Answer answer) {
        Optional<Duration> after = answer.headers().allValues("Retry-After").stream()
                .flatMap(text -> time(text, answer).stream())
                .max(Duration::compareTo);
        return after.or(() -> member(answer)).or(() -> reset(answer)).map(Pause::atLeastNothing);
    }

    private static Optional<Duration> member(Answer answer) {
        return MEMBERS.stream()
                .flatMap(path -> answer.json(path).stream())
                .flatMap(text -> seconds(text).stream())
                .findFirst();
    }

    /** Only of an answer that names the limit as its reason: some networks name their limits in all answers. */
    private static Optional<Duration> reset(Answer answer) {
        if (answer.status() != 429) {
            return Optional.empty();
        }
        return RESETS.stream()
                .flatMap(name -> answer.header(name).stream())
                .flatMap(text -> time(text, answer).stream())
                .findFirst();
    }

    private static Optional<Duration> time(String text, Answer answer) {
        Optional<Duration> seconds = seconds(text);
        if (seconds.isPresent() && seconds.get().toSeconds() >= OLDEST_EPOCH) {
            return Optional.of(Duration.between(
                    now(answer), Instant.ofEpochSecond(seconds.get().toSeconds())));
        }
        return seconds.or(() -> moment(text).map(moment -> Duration.between(now(answer), moment)));
    }

    private static Optional<Duration> seconds(String text) {
        return text.strip().matches("\\d{1,12}(\\.\\d{1,9})?")
                ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text.strip()) * 1000)))
                : Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        return parsed(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                .or(() -> parsed(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private static Optional<Instant> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), format).toInstant());
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    /** The server's own clock, so that ours may be wrong. */
    private static Instant now(Answer answer) {
        return answer.header("Date").flatMap(Pause::moment).orElseGet(Clock.systemUTC()::instant);
    }

    private static Duration atLeastNothing(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }
}
