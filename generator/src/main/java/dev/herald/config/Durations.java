package dev.herald.config;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 90 s}, {@code 10 min}, {@code 4 h}, {@code 7 d}, {@code 2 weeks}. */
public final class Durations {

    /** What to write. */
    public static final String FIX = "write a number and its unit, such as 90 s, 10 min, 4 h or 7 d";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\s*([a-z]+)");

    private Durations() {}

    /** @throws IllegalArgumentException if it is none */
    public static Duration of(String text) {
        Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            throw new IllegalArgumentException(text);
        }
        long number = Long.parseLong(written.group(1));
        return switch (written.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s", "sec", "second", "seconds" -> Duration.ofSeconds(number);
            case "m", "min", "minute", "minutes" -> Duration.ofMinutes(number);
            case "h", "hour", "hours" -> Duration.ofHours(number);
            case "d", "day", "days" -> Duration.ofDays(number);
            case "w", "week", "weeks" -> Duration.ofDays(7 * number);
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** The shortest such text: {@code 36 h}, {@code 10 min}. */
    public static String shown(Duration time) {
        if (time.toMillis() % 1000 != 0) {
            return time.toMillis() + " ms";
        }
        long seconds = time.toSeconds();
        if (seconds % 86_400 == 0 && seconds > 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds % 3600 == 0 && seconds > 0) {
            return seconds / 3600 + " h";
        }
        return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
