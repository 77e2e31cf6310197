package dev.herald.report;

import dev.herald.announce.Checkup;
import dev.herald.channel.Health;
import dev.herald.config.Secret;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A look at a channel's network, for the console. */
public final class CheckupText {

    private static final int NOTICE = 14; // days

    private CheckupText() {}

    /** {@code mastodon (Mastodon): works, as @me@social.example}, and below it rights, limits and when the token ends. */
    public static List<String> of(Checkup checkup) {
        List<String> lines = new ArrayList<>();
        lines.add(checkup.channel().name() + " (" + checkup.channel().kind().title() + "): " + verdict(checkup));
        checkup.health().ifPresent(health -> details(health, lines));
        checkup.ends().ifPresent(day -> lines.add("  token: " + ending(day, checkup)));
        return List.copyOf(lines);
    }

    /** What the owner should do before a channel stops; nothing if there is time, or if the blog's own warnings say it, as its settings name the day. */
    public static Optional<String> warning(Checkup checkup) {
        return checkup.ends()
                .filter(day -> checkup.channel().expires().isEmpty())
                .filter(day -> days(day, checkup) <= NOTICE)
                .map(day -> checkup.channel().name() + ": its token " + ending(day, checkup) + "; make a new one"
                        + names(checkup));
    }

    private static String verdict(Checkup checkup) {
        String account = checkup.health()
                .map(health -> health.account())
                .filter(name -> !name.isBlank())
                .orElse("");
        return checkup.fault()
                .map(fault -> "cannot be used: " + fault + (account.isEmpty() ? "" : " (" + account + ")"))
                .orElse("works" + (account.isEmpty() ? "" : ", " + account));
    }

    private static void details(Health health, List<String> lines) {
        if (!health.rights().isEmpty()) {
            lines.add("  rights: " + String.join(", ", health.rights()));
        }
        if (!health.limits().isEmpty()) {
            lines.add("  limits: "
                    + health.limits().entrySet().stream()
                            .map(limit -> limit.getKey() + " " + limit.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String ending(LocalDate day, Checkup checkup) {
        long left = days(day, checkup);
        if (left < 0) {
            return "ended on " + day;
        }
        return "ends on " + day + (left == 0 ? ", today" : ", in " + Counted.of(left, "day"));
    }

    private static long days(LocalDate day, Checkup checkup) {
        return ChronoUnit.DAYS.between(checkup.at().atZone(ZoneOffset.UTC).toLocalDate(), day);
    }

    private static String names(Checkup checkup) {
        String names = checkup.channel().secrets().stream().map(Secret::name).collect(Collectors.joining(" and "));
        return names.isEmpty() ? "" : " and put it into " + names;
    }
}
