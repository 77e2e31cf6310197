package dev.herald.announce;

import dev.herald.announce.Errand.Phase;
import dev.herald.channel.Announcement;
import dev.herald.channel.Receipt;
import dev.herald.channel.Searchable;
import dev.herald.http.Trouble;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out about a message that may have arrived, in the way that its network allows. */
final class Doubt {

    private static final String CUT_OFF = "an earlier run was cut off while it told this, and nobody but a person can"
            + " see whether it arrived; look there, then say what you saw with herald:reconcile";

    private final Desk desk;
    private final Telling telling;
    private final Troubles troubles;

    Doubt(Desk desk, Telling telling, Troubles troubles) {
        this.desk = desk;
        this.telling = telling;
        this.troubles = troubles;
    }

    /** How long nobody may have changed the entry before something is done about it. */
    static Duration patience(Errand errand) {
        return recourse(errand) == Recourse.REPEAT ? Duration.ZERO : Desk.settle(errand.channel());
    }

    private static Recourse recourse(Errand errand) {
        if (errand.refusal().isPresent()) {
            return Recourse.refused(errand.channel());
        }
        return errand.stories().isEmpty() ? Recourse.unwanted(errand.channel()) : Recourse.of(errand.channel());
    }

    Next settle(Errand errand) {
        Recourse recourse = recourse(errand);
        if (recourse == Recourse.REPEAT) {
            return telling.retry(errand);
        }
        Optional<Entry> current = desk.current(errand.entry());
        return current.equals(Optional.of(errand.entry()))
                ? settle(errand, recourse)
                : changed(errand.triedOnceMore(), current);
    }

    private Next settle(Errand errand, Recourse recourse) {
        return switch (recourse) {
            case LOOK -> look(errand);
            case ASK -> troubles.unknown(errand, errand.refusal().orElse(CUT_OFF));
            case REPEAT, REPEAT_LATER -> telling.retry(errand);
        };
    }

    /** Somebody else is at work on it: it is theirs, unless they fall silent. */
    private Next changed(Errand errand, Optional<Entry> current) {
        Optional<Entry> open = current.filter(entry -> entry.state() == State.INTENT);
        if (open.isEmpty() || errand.tries() > 3) {
            throw new Desk.TakenOver();
        }
        Phase phase = open.get().isClean() ? Phase.CLEAN : Phase.DOUBT;
        return new Next.Later(errand.at(open.get(), phase).from(desk.later(Desk.settle(errand.channel()))));
    }

    private Next look(Errand errand) {
        Announcement sought = errand.entry().announcement().orElseThrow();
        DeskLine line = DeskLine.asking(desk, errand.entry(), errand.stories(), Desk.settle(errand.channel()));
        Map<String, Receipt> found;
        try {
            found = ((Searchable) errand.channel()).find(List.of(sought), line);
        } catch (Trouble trouble) {
            return unseen(errand, trouble);
        }
        return Optional.ofNullable(found.get(sought.key()))
                .map(receipt -> telling.arrived(errand, receipt, true))
                .orElseGet(() -> absent(errand));
    }

    private Next unseen(Errand errand, Trouble trouble) {
        String reason = "it cannot be seen whether it arrived: " + trouble.getMessage();
        return switch (trouble.means()) {
            case REFUSED -> troubles.unknown(errand, reason);
            case AGAIN, UNCLEAR -> troubles.again(errand.triedOnceMore(), reason);
            case WAIT, NO_RIGHT -> troubles.after(errand, trouble);
        };
    }

    private Next absent(Errand errand) {
        if (errand.refusal().isPresent()) {
            return troubles.rejected(errand, errand.refusal().get());
        }
        return errand.stories().isEmpty()
                ? telling.skipped(errand)
                : telling.retry(errand.at(errand.entry(), Phase.CLEAN));
    }
}
