package dev.herald.content;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as writers write them: ISO 8601 and what Jekyll, Hugo, JBake and Nikola make of it ({@code 2012-01-05 9:14 -0500}), and those of mail
 * (RFC 2822). A date without a zone is of the blog's.
 */
public final class Dates {

    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?";
    private static final String ZONE =
            "(Z|[+-]\\d{1,2}:?\\d{2}|[+-]\\d{2}|[A-Z]{2,5}|[A-Za-z]+/[A-Za-z_/+-]+)?(?:\\[[^\\]]*])?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[Tt\\s]\\s*" + TIME
            + "(?:\\s+\\d{4})?\\s*" + ZONE + ")?"); // jekyll's news once repeats the year
    private static final Pattern MAIL = Pattern.compile(
            "(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+([A-Za-z]{3,9})\\.?,?\\s+(\\d{4})(?:,?\\s+" + TIME
                    + "\\s*" + ZONE + ")?");
    private static final Pattern AMERICAN = Pattern.compile(
            "([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+" + TIME + "\\s*" + ZONE + ")?");
    private static final Map<String, String> SHORT_ZONES = Map.ofEntries(
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("UT", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("WET", "Z"),
            Map.entry("WEST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("JST", "+09:00"));

    private final ZoneId zone;

    Dates(ZoneId zone) {
        this.zone = zone;
    }

    /** Why a text is no date. */
    static final class NoDateException extends Exception {
        private static final long serialVersionUID = 1;

        final String fix;

        NoDateException(String what, String fix) {
            super(what);
            this.fix = fix;
        }
    }

    /**
     * A date that somebody asks for.
     *
     * @param zone of a date that names none
     * @throws SiteException if it is no date
     */
    public static ZonedDateTime asked(String text, ZoneId zone) {
        try {
            return new Dates(zone).read(text);
        } catch (NoDateException fault) {
            throw new SiteException(Problem.error("date", 0, fault.getMessage(), fault.fix));
        }
    }

    ZonedDateTime read(String text) throws NoDateException {
        String date = text.strip();
        Matcher iso = ISO.matcher(date);
        if (iso.matches()) {
            return at(date, iso.group(1), iso.group(3), iso.group(4), iso, 5);
        }
        Matcher mail = MAIL.matcher(date);
        if (mail.matches() && month(mail.group(2)).isPresent()) {
            return at(date, mail.group(3), month(mail.group(2)).get(), mail.group(1), mail, 4);
        }
        Matcher american = AMERICAN.matcher(date);
        if (american.matches() && month(american.group(1)).isPresent()) {
            return at(date, american.group(3), month(american.group(1)).get(), american.group(2), american, 4);
        }
        throw new NoDateException("'" + date + "' is not a date", "write it like 2026-01-31 or 2026-01-31 18:30");
    }

    /** @param time the first of the five groups of {@link #TIME} and {@link #ZONE} */
    private ZonedDateTime at(String text, String year, String month, String day, Matcher match, int time)
            throws NoDateException {
        LocalDate date = day(text, Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        ZoneId zone = zone(text, Optional.ofNullable(match.group(time + 4)));
        return inMinutes(ZonedDateTime.of(date, time(text, match, time), zone));
    }

    /** Before there were time zones each town had its own, to the second; RFC 3339 and HTML know offsets in whole minutes. */
    static ZonedDateTime inMinutes(ZonedDateTime time) {
        int seconds = time.getOffset().getTotalSeconds();
        return seconds % 60 == 0
                ? time
                : time.toLocalDateTime().atZone(ZoneOffset.ofTotalSeconds(seconds - seconds % 60));
    }

    static LocalDate day(String text, int year, int month, int day) throws NoDateException {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException fault) {
            throw new NoDateException("the date " + text + " does not exist", whyNot(year, month));
        }
    }

    private static String whyNot(int year, int month) {
        if (month < 1 || month > 12) {
            return "the month is the second number, from 1 to 12";
        }
        YearMonth of = YearMonth.of(year, month);
        String name = of.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return name + " " + year + " has " + of.lengthOfMonth() + " days";
    }

    private static LocalTime time(String text, Matcher match, int first) throws NoDateException {
        if (match.group(first) == null) {
            return LocalTime.MIDNIGHT;
        }
        try {
            return LocalTime.of(
                    Integer.parseInt(match.group(first)),
                    Integer.parseInt(match.group(first + 1)),
                    match.group(first + 2) == null ? 0 : Integer.parseInt(match.group(first + 2)),
                    nanos(Optional.ofNullable(match.group(first + 3))));
        } catch (DateTimeException fault) {
            throw new NoDateException("the time of " + text + " does not exist", "write a time from 00:00 to 23:59:59");
        }
    }

    private static int nanos(Optional<String> fraction) {
        return fraction.map(digits -> Integer.parseInt((digits + "00000000").substring(0, 9)))
                .orElse(0);
    }

    private ZoneId zone(String text, Optional<String> written) throws NoDateException {
        if (written.isEmpty()) {
            return zone;
        }
        String name = SHORT_ZONES.getOrDefault(written.get(), written.get());
        try {
            return name.matches("[+-]\\d.*") ? ZoneOffset.of(offset(name)) : ZoneId.of(name);
        } catch (DateTimeException fault) {
            throw new NoDateException(
                    "the time zone of '" + text + "' does not exist",
                    "write an offset such as +01:00, or leave it out");
        }
    }

    /** {@code +9:00} and {@code +0900} as {@code +09:00}. */
    private static String offset(String written) {
        String digits = written.substring(1).replace(":", "");
        String four = digits.length() <= 2 ? digits + "00" : digits.length() == 3 ? "0" + digits : digits;
        return written.charAt(0) + four.substring(0, 2) + ":" + four.substring(2);
    }

    private static Optional<String> month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return List.of(Month.values()).stream()
                .filter(month -> lower.length() >= 3
                        && month.name().toLowerCase(Locale.ROOT).startsWith(lower))
                .map(month -> String.valueOf(month.getValue()))
                .findFirst();
    }
}
