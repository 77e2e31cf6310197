package dev.herald.announce;

import dev.herald.announce.Desk.TakenOver;
import dev.herald.announce.Errand.Phase;
import dev.herald.channel.Receipt;
import dev.herald.channel.Trouble;
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
        return gated(errand).orElseGet(() -> send(claimed(errand)));
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
        desk.save(errand.entry().ended(State.SKIPPED, "its post is not there any more"));
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
        return send(errand.at(desk.save(errand.entry().tried(desk.runner(), desk.now()))));
    }

    private Next send(Errand errand) {
        DeskLine line = DeskLine.sending(desk, errand, time(errand));
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

    /** Much less than what others wait until they doubt the try. */
    private static Duration time(Errand errand) {
        Duration time = Desk.settle(errand.channel()).multipliedBy(2).dividedBy(3);
        return time.compareTo(LEAST) < 0 ? LEAST : time;
    }

    /** Makes the receipt durable. If that fails, nothing more is sent: the next run finds out what it can. */
    Next arrived(Errand errand, Receipt taken, boolean found) {
        Receipt receipt = desk.struck(taken);
        Optional<String> reason = found ? Optional.of("found after an earlier try") : Optional.empty();
        String channel = errand.channel().name();
        try {
            desk.save(errand.entry().sent(receipt, reason));
        } catch (SiteException broken) {
            return untold(
                    errand,
                    "it was told" + receipt.url().map(url -> " (" + url + ")").orElse(""),
                    broken);
        }
        return new Next.Done(new Outcome.Sent(channel, errand.entry().posts(), receipt, found));
    }

    private Next untold(Errand errand, String what, SiteException broken) {
        closed.stopAll(broken.getMessage());
        return new Next.Done(new Outcome.Unknown(
                errand.channel().name(),
                errand.entry().posts(),
                what + ", and that could not be kept: " + broken.getMessage()));
    }
}
