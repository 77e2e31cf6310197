package dev.herald.channel;

import dev.herald.channel.Strategy.Budget;
import dev.herald.channel.Strategy.Likes;
import dev.herald.config.AnnounceConfig;
import dev.herald.config.AnnounceConfig.Needs;
import dev.herald.config.Durations;
import dev.herald.config.Settings;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a {@link Strategy} from a block below {@code channels:}. */
record StrategyBlock(Settings block, AnnounceConfig common, ZoneId siteZone) {

    private static final String FIX_DAYS = "write days such as [mon, tue, wed, thu, fri]";

    Strategy read() {
        return new Strategy(
                block.text("audience"),
                block.text("tone"),
                block.choice("likes", Likes.class, Likes.LINK),
                hours(),
                block.parsed("gap", Durations::of, Durations.FIX).orElse(Duration.ZERO),
                count("tags", 0, 30),
                block.texts("always-tags", List.of()),
                rule("only"),
                rule("except"),
                template(),
                budget(),
                count("cap", 1, 10_000),
                Optional.of(block.choice("gate", Gate.class, Gate.USUAL)).flatMap(Gate::needs),
                block.choice("on-unknown", OnUnknown.class, OnUnknown.HOLD) == OnUnknown.RESEND,
                common);
    }

    private enum OnUnknown {
        HOLD,
        RESEND
    }

    private enum Gate {
        USUAL,
        IMAGE,
        PAGE,
        NONE;

        Optional<Needs> needs() {
            return this == USUAL ? Optional.empty() : Optional.of(Needs.valueOf(name()));
        }
    }

    private Optional<Integer> count(String name, int least, int most) {
        int number = block.number(name, -1, least, most);
        return number < 0 ? Optional.empty() : Optional.of(number);
    }

    private Optional<Hours> hours() {
        Optional<String> span = block.text("hours");
        Optional<ZoneId> zone = block.parsed("timezone", ZoneId::of, "write a zone such as Europe/Paris or UTC");
        List<String> days = block.texts("days", List.of());
        if (span.isEmpty() && days.isEmpty()) {
            zone.ifPresent(alone -> block.wrong(
                    "timezone", "there are no hours in this time zone", "write 'hours: 09:00-18:00' beside it"));
            return Optional.empty();
        }
        Hours allDay = new Hours(LocalTime.MIN, LocalTime.MIN, days(days), zone.orElse(siteZone));
        return Optional.of(span.isEmpty() ? allDay : within(allDay));
    }

    private Hours within(Hours day) {
        return block.parsed("hours", text -> span(text, day), "write two times of the day, such as 09:00-18:00")
                .orElse(day);
    }

    private static Hours span(String text, Hours day) {
        String[] times = text.replace('–', '-').split("-", -1);
        if (times.length != 2) {
            throw new IllegalArgumentException(text);
        }
        String end = times[1].strip();
        return new Hours(time(times[0]), end.equals("24:00") ? LocalTime.MIN : time(end), day.days(), day.zone());
    }

    private static LocalTime time(String text) throws DateTimeException {
        String time = text.strip();
        return LocalTime.parse(time.length() == 4 ? "0" + time : time);
    }

    private Set<DayOfWeek> days(List<String> names) {
        if (names.isEmpty()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : names) {
            day(name).ifPresentOrElse(days::add, () -> block.wrong("days", "'" + name + "' is not a day", FIX_DAYS));
        }
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    /** Two letters tell the days of a week apart. */
    private static Optional<DayOfWeek> day(String name) {
        String letters = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> letters.length() >= 2 && day.name().startsWith(letters))
                .findFirst();
    }

    private Optional<String> template() {
        Optional<String> template = block.text("template");
        template.stream()
                .flatMap(text -> Template.faults(text).stream())
                .forEach(place -> block.wrong(
                        "template", "there is no place '{" + place + "}' in a template", Template.remedy(place)));
        return template;
    }

    private Rule rule(String name) {
        try (Settings rule = block.section(name)) {
            return new Rule(
                    rule.texts("tags", List.of()),
                    rule.texts("categories", List.of()),
                    rule.texts("languages", List.of()),
                    rule.texts("authors", List.of()),
                    rule.flag("pictures", false));
        }
    }

    private Budget budget() {
        try (Settings budget = block.section("budget")) {
            String fix = "write dollars, such as 1.50";
            return new Budget(
                    budget.parsed("run", Money::of, fix),
                    budget.parsed("month", Money::of, fix),
                    budget.parsed("year", Money::of, fix));
        }
    }
}
