package dev.herald.report;

import dev.herald.channel.Hours;
import dev.herald.channel.Rule;
import dev.herald.channel.Strategy;
import dev.herald.channel.Strategy.Budget;
import dev.herald.config.Durations;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A channel's strategy in short lines: a label and what is said. */
final class StrategyLines {

    private StrategyLines() {}

    static List<Map<String, String>> of(Strategy strategy) {
        List<Map<String, String>> lines = new ArrayList<>();
        strategy.audience().ifPresent(text -> add("Who is there", text, lines));
        strategy.tone().ifPresent(text -> add("Tone", text, lines));
        add("Likes", strategy.likes().name().toLowerCase(Locale.ROOT) + "s", lines);
        strategy.hours().ifPresent(hours -> add("Speaks", spoken(hours), lines));
        if (!strategy.gap().isZero()) {
            add("Gap", "at least " + Durations.shown(strategy.gap()), lines);
        }
        if (!strategy.only().isEmpty()) {
            add("Tells", "only " + rule(strategy.only()), lines);
        }
        if (!strategy.except().isEmpty()) {
            add("Leaves out", rule(strategy.except()), lines);
        }
        budget(strategy.budget()).ifPresent(budget -> add("Budget", budget, lines));
        tags(strategy).ifPresent(tags -> add("Hashtags", tags, lines));
        strategy.cap().ifPresent(cap -> add("Cap", Counted.of(cap, "message") + " in one run", lines));
        return lines;
    }

    private static Optional<String> budget(Budget budget) {
        List<String> said = new ArrayList<>();
        budget.run().ifPresent(run -> said.add(run + " a run"));
        budget.month().ifPresent(month -> said.add(month + " a month"));
        budget.year().ifPresent(year -> said.add(year + " a year"));
        return Optional.of(String.join(", ", said)).filter(text -> !text.isEmpty());
    }

    private static Optional<String> tags(Strategy strategy) {
        List<String> said = new ArrayList<>();
        strategy.tags().ifPresent(most -> said.add("at most " + most));
        strategy.always().forEach(tag -> said.add("always #" + tag));
        return Optional.of(String.join(", ", said)).filter(text -> !text.isEmpty());
    }

    private static void add(String label, String text, List<Map<String, String>> lines) {
        lines.add(Map.of("label", label, "text", text));
    }

    private static String spoken(Hours hours) {
        boolean allDay = hours.from().equals(hours.to());
        String time = allDay ? "all day" : time(hours.from()) + "–" + time(hours.to());
        return time + ", " + days(hours) + " (" + hours.zone() + ")";
    }

    private static String time(LocalTime time) {
        return time.toString();
    }

    private static String days(Hours hours) {
        return hours.days().size() == DayOfWeek.values().length
                ? "every day"
                : Arrays.stream(DayOfWeek.values())
                        .filter(hours.days()::contains)
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .collect(Collectors.joining(" "));
    }

    private static String rule(Rule rule) {
        List<String> said = new ArrayList<>();
        said.addAll(rule.tags().stream().map(tag -> "#" + tag).toList());
        said.addAll(rule.categories());
        said.addAll(rule.languages());
        said.addAll(rule.authors());
        if (rule.pictures()) {
            said.add("posts with a picture");
        }
        return String.join(", ", said);
    }
}
