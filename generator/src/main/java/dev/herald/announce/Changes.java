package dev.herald.announce;

import dev.herald.channel.Announcement;
import dev.herald.channel.Deletable;
import dev.herald.channel.Editable;
import dev.herald.channel.Receipt;
import dev.herald.http.Trouble;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.plan.Plan.Change;
import dev.herald.plan.Plan.Offer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes messages that people have seen, or takes them back. Doing so twice does no harm, so one that is cut off is offered again. */
public final class Changes {

    private static final String CHANGE = "change";

    private final Desk desk;
    private final Closed closed;

    Changes(Desk desk, Closed closed) {
        this.desk = desk;
        this.closed = closed;
    }

    /** Does what is offered, with the same pauses as for a new message. */
    Outcome make(Offer offer, Errand errand) {
        Entry begun =
                desk.save(offer.entry().noting(CHANGE, offer.change().name().toLowerCase(Locale.ROOT)));
        for (int tries = 1; ; tries++) {
            try {
                return made(offer, begun);
            } catch (Trouble trouble) {
                Optional<Duration> pause = Troubles.pause(trouble, tries);
                if (pause.isEmpty()) {
                    return failed(errand, trouble);
                }
                desk.pauses().sleep(pause.get());
            }
        }
    }

    private Outcome made(Offer offer, Entry begun) {
        DeskLine line = DeskLine.asking(desk, begun, List.of(), Desk.settle(offer.channel()));
        Receipt sent = begun.receipt().orElseGet(Receipt::taken);
        if (offer.change() == Change.EDIT) {
            Announcement words = offer.announcement().orElseThrow();
            Receipt changed = desk.struck(Editable.class.cast(offer.channel()).edit(words, sent, line));
            desk.save(begun.edited(words, changed, desk.runner()).without(CHANGE));
        } else {
            Deletable.class.cast(offer.channel()).delete(sent, line);
            desk.save(begun.ended(State.WITHDRAWN, offer.because()).without(CHANGE));
        }
        return new Outcome.Changed(begun.channel(), begun.posts(), offer.change());
    }

    private Outcome failed(Errand errand, Trouble trouble) {
        String reason = trouble.getMessage();
        return switch (trouble.means()) {
            case NO_RIGHT -> closed.stop(errand, Troubles.noRight(errand, trouble));
            case REFUSED ->
                new Outcome.Rejected(errand.channel().name(), errand.entry().posts(), reason);
            case AGAIN, UNCLEAR -> closed.hold(errand, reason, Optional.empty());
            case WAIT -> closed.hold(errand, reason, trouble.pause().map(desk.now()::plus));
        };
    }
}
