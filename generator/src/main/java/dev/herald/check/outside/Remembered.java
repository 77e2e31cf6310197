package dev.herald.check.outside;

import dev.herald.cache.Cache;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Which addresses answered, and when.
 *
 * @param time for which that counts
 */
public record Remembered(Cache cache, Clock clock, Duration time) {

    private static final String KIND = "outside";

    boolean has(String url) {
        Instant now = clock.instant();
        return cache.kept(KIND, key(url))
                .map(bytes -> Instant.ofEpochSecond(Long.parseLong(new String(bytes, StandardCharsets.UTF_8))))
                .filter(then -> !then.isAfter(now) && then.plus(time).isAfter(now))
                .isPresent();
    }

    void keep(String url) {
        String now = String.valueOf(clock.instant().getEpochSecond());
        cache.keep(KIND, key(url), now.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String url) {
        return Cache.hash(url.getBytes(StandardCharsets.UTF_8));
    }
}
