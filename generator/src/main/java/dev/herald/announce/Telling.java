package dev.herald.announce;

import dev.herald.announce.Desk.TakenOver;
import dev.herald.announce.Errand.Phase;
import dev.herald.channel.Receipt;
import dev.herald.http.Trouble;
import dev.herald.ledger.Entry;
import dev.herald.ledger.EntryText;
import dev.herald.ledger.State;
import dev.herald.problem.SiteException;
import java.time.Duration;
import java.util.Optional;

/** Sends a message: the page is live, the intent is durable, it is sent, the receipt is durable. */
final class Telling {

    private static final Duration LEAST = Duration.ofSeconds(1);

    private final Desk desk;
    private final Gate gate;
    private final Closed closed;
    private final Troubles troubles;

    Telling(Desk desk, Gate gate, Closed closed, Troubles troubles) {
        this.desk = desk;
        this.gate = gate;
        this.closed = closed;
        this.troubles = troubles;
    }

    /** Claims the posts and sends the message. */
    Next first(Errand errand) {
        return gated(errand).orElseGet(() -> {
            Limit limit = limit(errand);
            return send(claimed(errand), limit);
        });
    }

    /**
     * Much less than what others wait until they doubt the try. It begins before the try is in the ledger, however slow that is: others see it there
     * before we know that it is.
     */
    private Limit limit(Errand errand) {
        Duration time = Desk.settle(errand.channel()).multipliedBy(2).dividedBy(3);
        return Limit.after(time.compareTo(LEAST) < 0 ? LEAST : time, desk);
    }

    private Errand claimed(Errand errand) {
        Entry entry = kept(errand.entry().begun(desk.now()));
        if (!desk.ledger().claim(entry)) {
            throw new TakenOver();
        }
        return errand.at(entry, Phase.CLEAN);
    }

    /** What a later run would read, lest it send another character. */
    private static Entry kept(Entry entry) {
        return EntryText.read("entry", EntryText.of(entry));
    }

    /** Sends a message of which it is certain that it has not arrived. */
    Next again(Errand errand) {
        return errand.stories().isEmpty() ? skipped(errand) : gated(errand).orElseGet(() -> retry(errand));
    }

    Next skipped(Errand errand) {
        desk.save(errand.entry()
                .ended(State.SKIPPED, "its post was not there, or not to be told, when it was to be sent"));
        return new Next.Done(
                new Outcome.Adopted(errand.channel().name(), errand.entry().posts()));
    }

    private Optional<Next> gated(Errand errand) {
        return locked(errand)
                .or(() -> gate.fault(errand.channel(), errand.stories())
                        .map(reason -> new Outcome.Held(
                                errand.channel().name(), errand.entry().posts(), reason, Optional.empty())))
                .map(Next.Done::new);
    }

    /** A secret that is not set is told at once, and not after the wait for a page. */
    private Optional<Outcome> locked(Errand errand) {
        try {
            errand.channel().secrets().forEach(desk.http().censor()::reveal);
            return Optional.empty();
        } catch (Trouble missing) {
            return Optional.of(closed.stop(errand, missing.getMessage()));
        }
    }

    /** Sends the message once more, whatever became of the earlier tries. */
    Next retry(Errand errand) {
        Limit limit = limit(errand);
        return send(errand.at(desk.save(errand.entry().tried(desk.runner(), desk.now()))), limit);
    }

    private Next send(Errand errand, Limit limit) {
        DeskLine line = DeskLine.sending(desk, errand, limit);
        Receipt receipt;
        try {
            receipt = errand.channel().send(errand.entry().announcement().orElseThrow(), line);
        } catch (Trouble trouble) {
            return troubles.after(errand.at(line.entry()), trouble);
        } catch (SiteException broken) {
            return untold(errand, "it may have been told", broken);
        }
        return arrived(errand.at(line.entry()), receipt, false);
    }

    /** Makes the receipt durable. If that fails, nothing more is sent: the next run finds out what it can. */
    Next arrived(Errand errand, Receipt taken, boolean found) {
        Receipt receipt = desk.struck(taken);
        Optional<String> reason = found ? Optional.of("found after an earlier try") : Optional.empty();
        String channel = errand.channel().name();
        String told = "it was told" + receipt.url().map(url -> " (" + url + ")").orElse("");
        try {
            return desk.ledger().save(errand.entry().sent(receipt, reason))
                    ? new Next.Done(new Outcome.Sent(channel, errand.entry().posts(), receipt, found))
                    : overtaken(errand, receipt, found, told);
        } catch (SiteException broken) {
            return untold(errand, told, broken);
        }
    }

    /** Another runner has changed the entry although this one was at work on it, or it is gone. That is no matter if people see one message all the same. */
    private Next overtaken(Errand errand, Receipt receipt, boolean found, String told) {
        Optional<Entry> current = desk.current(errand.entry());
        boolean isKept = current.flatMap(Entry::receipt)
                .filter(other -> other.id().equals(receipt.id()))
                .isPresent();
        if (isKept || current.isPresent() && (found || Recourse.of(errand.channel()) == Recourse.REPEAT)) {
            throw new TakenOver();
        }
        String what = current.isPresent()
                ? told + " while another runner took it up too; look whether it is there twice"
                : told + ", and its entry was taken out of the ledger meanwhile; put it back, lest it be told again";
        return new Next.Done(
                new Outcome.Unknown(errand.channel().name(), errand.entry().posts(), what));
    }

    private Next untold(Errand errand, String what, SiteException broken) {
        closed.stopAll(broken.getMessage());
        return new Next.Done(new Outcome.Unknown(
                errand.channel().name(),
                errand.entry().posts(),
                what + ", and that could not be kept: " + broken.getMessage()));
    }
}
