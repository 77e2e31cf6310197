package dev.herald.announce;

import dev.herald.announce.Errand.Phase;
import dev.herald.channel.Searchable;
import dev.herald.config.Secret;
import dev.herald.http.Trouble;
import dev.herald.ledger.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What comes after a try that failed: the retry table. */
final class Troubles {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(15));
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2); // in all, for one message
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(15); // if the network does not say how long

    private final Desk desk;
    private final Closed closed;

    Troubles(Desk desk, Closed closed) {
        this.desk = desk;
        this.closed = closed;
    }

    /** How long to wait before something that does no harm is tried again; nothing if that is of no use. */
    static Optional<Duration> pause(Trouble trouble, int tries) {
        if (tries > PAUSES.size()) {
            return Optional.empty();
        }
        return switch (trouble.means()) {
            case AGAIN, UNCLEAR -> Optional.of(PAUSES.get(tries - 1));
            case WAIT -> Optional.of(wait(trouble)).filter(time -> time.compareTo(LONGEST_WAIT) <= 0);
            case NO_RIGHT, REFUSED -> Optional.empty();
        };
    }

    private static Duration wait(Trouble trouble) {
        Duration asked = trouble.pause().orElse(USUAL_WAIT);
        return asked.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : asked;
    }

    /** @param tried whose entry is that of the try, and whose phase is what was known before it */
    Next after(Errand tried, Trouble trouble) {
        Errand errand = tried.triedOnceMore();
        return switch (trouble.means()) {
            case AGAIN -> again(clean(errand, trouble), trouble.getMessage());
            case WAIT -> waiting(clean(errand, trouble), trouble);
            case NO_RIGHT -> new Next.Done(closed.stop(clean(errand, trouble), noRight(errand, trouble)));
            case REFUSED -> refused(errand, trouble.getMessage());
            case UNCLEAR -> unclear(errand.at(errand.entry(), Phase.DOUBT), trouble.getMessage());
        };
    }

    /** Nothing has arrived by this try; so nothing has at all, if that was certain before it. */
    private Errand clean(Errand errand, Trouble trouble) {
        return errand.isClean() ? errand.at(desk.save(errand.entry().clean(trouble.getMessage()))) : errand;
    }

    /** The same after a short pause, if there are tries left. */
    Next again(Errand errand, String reason) {
        return errand.tries() > PAUSES.size()
                ? new Next.Done(closed.hold(errand, reason, Optional.empty()))
                : new Next.Later(errand.from(desk.later(PAUSES.get(errand.tries() - 1))));
    }

    private Next waiting(Errand errand, Trouble trouble) {
        Duration wait = wait(trouble);
        if (errand.waited().plus(wait).compareTo(LONGEST_WAIT) <= 0) {
            return new Next.Later(errand.waited(wait, desk.later(wait)));
        }
        Instant until = desk.now().plus(wait);
        return new Next.Done(closed.hold(errand, trouble.getMessage(), Optional.of(until)));
    }

    static String noRight(Errand errand, Trouble trouble) {
        List<String> names =
                errand.channel().secrets().stream().map(Secret::name).toList();
        String said = trouble.getMessage();
        return names.isEmpty() || names.stream().anyMatch(said::contains)
                ? said
                : said + "; look whether " + names.stream().collect(Collectors.joining(" and ")) + " is right";
    }

    /** On a first try that is the end. Later no answer proves that an earlier try has failed. */
    private Next refused(Errand errand, String reason) {
        boolean canLook = errand.channel() instanceof Searchable;
        if (errand.isClean() && (errand.entry().tries() == 1 || !canLook)) {
            return rejected(errand, reason);
        }
        boolean isLate = canLook && !errand.isClean();
        Duration patience = isLate ? Desk.settle(errand.channel()) : Duration.ZERO;
        return new Next.Later(errand.refused(reason).from(desk.later(patience)));
    }

    Next rejected(Errand errand, String reason) {
        desk.save(errand.entry().ended(State.REJECTED, reason));
        return new Next.Done(
                new Outcome.Rejected(errand.channel().name(), errand.entry().posts(), reason));
    }

    private Next unclear(Errand errand, String reason) {
        if (Recourse.of(errand.channel()) == Recourse.ASK) {
            closed.hold(errand, "another message may or may not have arrived: " + reason, Optional.empty());
            return unknown(errand, reason);
        }
        if (errand.tries() > PAUSES.size()) {
            String later = reason + "; the next run finds out whether it arrived";
            return new Next.Done(closed.hold(errand, later, Optional.empty()));
        }
        return Recourse.of(errand.channel()) == Recourse.REPEAT
                ? again(errand, reason)
                : new Next.Later(errand.from(desk.later(patience(errand))));
    }

    /** Longer each time, as the server may have been slower than we thought. */
    private static Duration patience(Errand errand) {
        return Desk.settle(errand.channel()).multipliedBy(errand.tries());
    }

    Next unknown(Errand errand, String reason) {
        desk.save(errand.entry().ended(State.UNKNOWN, reason));
        return new Next.Done(
                new Outcome.Unknown(errand.channel().name(), errand.entry().posts(), reason));
    }
}
