package dev.herald.content;

import dev.herald.content.Dates.NoDateException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a post's file (or its bundle's folder) is called.
 *
 * @param whole without the ending
 * @param date as written at its start: {@code 2026-01-02-hello} as in Jekyll, or {@code 2026-01-02_hello} as in Zola
 * @param name what follows the date, or the whole
 */
record FileName(String whole, Optional<String> date, String name) {

    private static final Pattern DATED = Pattern.compile("(\\d{2,4}-\\d{1,2}-\\d{1,2})(?:[-_](.*))?", Pattern.DOTALL);

    static FileName of(String whole) {
        Matcher dated = DATED.matcher(whole);
        if (!dated.matches()) {
            return new FileName(whole, Optional.empty(), whole);
        }
        String rest = dated.group(2);
        boolean nothing = rest == null || rest.isBlank();
        return new FileName(whole, Optional.of(dated.group(1)), nothing ? whole : rest);
    }

    /** The day, with two-digit years from 1969 to 2068 as in Ruby. */
    Optional<LocalDate> day() throws NoDateException {
        if (date.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = date.get().split("-");
        int year = Integer.parseInt(parts[0]);
        int full = parts[0].length() > 2 ? year : year < 69 ? 2000 + year : 1900 + year;
        return Optional.of(Dates.day(date.get(), full, Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }

    /** The name as a title: {@code hello-big_world} is "Hello big world". */
    String words() {
        String words = name.replaceAll("[-_\\s]+", " ").strip();
        return words.isEmpty() ? whole : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
