package dev.herald.report;

import dev.herald.announce.Outcome;
import dev.herald.announce.Result;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of messages, in one line each. */
public final class Told {

    private Told() {}

    /** {@code mastodon: /posts/hello/: https://social.example/@me/1}. */
    public static String line(Outcome outcome) {
        return outcome.posts().isEmpty()
                ? outcome.channel() + ": each new post is told from now on"
                : outcome.channel() + ": " + posts(outcome) + ": " + what(outcome);
    }

    private static String posts(Outcome outcome) {
        return outcome.posts().size() > 3
                ? Counted.of(outcome.posts().size(), "post")
                : String.join(", ", outcome.posts());
    }

    private static String what(Outcome outcome) {
        if (outcome instanceof Outcome.Sent sent) {
            return sent.receipt().url().orElse("told") + (sent.found() ? " (it had arrived before)" : "");
        }
        if (outcome instanceof Outcome.Held held) {
            return "held: " + held.reason()
                    + held.until().map(until -> ", until " + until).orElse("");
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return "nobody knows whether it arrived: " + unknown.reason();
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            return "refused: " + rejected.reason();
        }
        if (outcome instanceof Outcome.Stopped stopped) {
            return "not sent: " + stopped.reason();
        }
        if (outcome instanceof Outcome.Changed changed) {
            return changed.change().name().toLowerCase(Locale.ROOT) + " done";
        }
        return outcome instanceof Outcome.Adopted ? "known from now on, not told" : "another runner has it";
    }

    /** {@code done}, {@code needs-a-person}. */
    public static String word(Result.Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code 6 messages told, 1 held}. */
    public static String sum(Result result) {
        if (!result.refusals().isEmpty()) {
            return "nothing was sent: " + String.join("; ", result.refusals());
        }
        Map<String, Long> counts = result.outcomes().stream()
                .collect(Collectors.groupingBy(Told::kind, LinkedHashMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "nothing was due"
                : counts.entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .collect(Collectors.joining(", "))
                        + hint(result);
    }

    /** A first run tells nothing, which is not what everybody expects. */
    private static String hint(Result result) {
        return result.outcomes().stream()
                        .allMatch(outcome -> outcome instanceof Outcome.Adopted
                                && !outcome.posts().isEmpty())
                ? "; to tell one of these posts, write 'announce: true' into its front matter"
                : "";
    }

    private static String kind(Outcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
