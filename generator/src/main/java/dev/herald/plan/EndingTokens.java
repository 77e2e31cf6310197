package dev.herald.plan;

import dev.herald.channel.Channel;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Tokens that end within two weeks, or have ended: somebody must make a new one by hand. */
public final class EndingTokens {

    private static final Period AHEAD = Period.ofDays(14);

    private EndingTokens() {}

    /** A warning for each channel whose token ends soon, by the day that the owner wrote down. */
    public static List<Problem> of(List<Channel> channels, LocalDate today) {
        return channels.stream()
                .flatMap(channel -> warning(channel, today).stream())
                .toList();
    }

    private static Optional<Problem> warning(Channel channel, LocalDate today) {
        return channel.expires()
                .filter(end -> end.isBefore(today.plus(AHEAD)))
                .map(end -> Problem.warning(
                        SiteFile.NAME,
                        0,
                        "the token of the channel '" + channel.name() + "' " + (end.isAfter(today) ? "ends" : "ended")
                                + " on " + end,
                        "make a new one, and write the day on which it ends into 'channels." + channel.name()
                                + ".expires'"));
    }
}
