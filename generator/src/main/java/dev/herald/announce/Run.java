package dev.herald.announce;

import dev.herald.announce.Desk.TakenOver;
import dev.herald.announce.Errand.Phase;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.plan.Plan;
import dev.herald.problem.SiteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One run of an announcer. */
final class Run {

    private final Desk desk;
    private final Consumer<Outcome> listener;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Closed closed = new Closed();
    private final Errands errands;
    private final Telling telling;
    private final Doubt doubt;
    private final Changes changes;

    Run(Desk desk, Live live, Consumer<Outcome> listener) {
        this.desk = desk;
        this.listener = listener;
        this.errands = new Errands(desk.pauses());
        Troubles troubles = new Troubles(desk, closed);
        this.telling = new Telling(desk, new Gate(live), closed, troubles);
        this.doubt = new Doubt(desk, telling, troubles);
        this.changes = new Changes(desk, closed);
    }

    /** Makes posts known to a channel without telling them. */
    void adopt(Plan.Adoption adoption) {
        String channel = adoption.channel().name();
        Entry entry = Entry.adopted(channel, adoption.posts(), desk.runner(), desk.now());
        hear(
                desk.ledger().claim(entry)
                        ? new Outcome.Adopted(channel, adoption.posts())
                        : new Outcome.Elsewhere(channel, adoption.posts()));
    }

    /** Takes up a message that was begun earlier. */
    void resume(Plan.Open open) {
        Entry entry = open.entry();
        Phase phase = entry.isClean() ? Phase.CLEAN : Phase.DOUBT;
        Errand errand = Errand.of(
                open.channel(), open.stories(), entry, phase, desk.pauses().nanos());
        if (entry.state() == State.INTENT) {
            errands.add(errand.isClean() ? errand : errand.from(desk.later(Doubt.patience(errand))));
        } else if (Recourse.isForUnknown(open)) {
            errands.add(errand);
        } else {
            hear(new Outcome.Unknown(
                    entry.channel(), entry.posts(), entry.reason().orElse("")));
        }
    }

    /** Takes up a message that is due. */
    void begin(Plan.Due due) {
        Entry entry = Entry.intent(due.channel().name(), due.round(), due.announcement(), desk.runner(), desk.now());
        errands.add(Errand.of(
                due.channel(), due.stories(), entry, Phase.NEW, desk.pauses().nanos()));
    }

    /** Goes on until every message has its outcome. */
    void finish() {
        while (!errands.isEmpty()) {
            Errand errand = errands.next();
            Next next = guarded(errand, () -> step(errand));
            if (next instanceof Next.Later later) {
                errands.replace(errand, later.errand());
            } else if (next instanceof Next.Done done) {
                errands.remove(errand);
                hear(done.outcome());
            }
        }
    }

    private Next step(Errand errand) {
        return switch (errand.phase()) {
            case NEW -> telling.first(errand);
            case CLEAN -> telling.again(errand);
            case DOUBT -> doubt.settle(errand);
        };
    }

    /** Changes or takes back a message that people have seen. */
    void change(Plan.Offer offer) {
        Errand errand = Errand.of(
                offer.channel(),
                List.of(),
                offer.entry(),
                Phase.CLEAN,
                desk.pauses().nanos());
        Next next = guarded(errand, () -> new Next.Done(changes.make(offer, errand)));
        if (next instanceof Next.Done done) {
            hear(done.outcome());
        }
    }

    /** A ledger that fails before anything was told is the owner's to mend; later, what was told must be heard of. */
    private Next guarded(Errand errand, Supplier<Next> step) {
        try {
            return closed.outcome(errand).<Next>map(Next.Done::new).orElseGet(() -> raced(errand, step));
        } catch (SiteException broken) {
            if (outcomes.isEmpty()) {
                throw broken;
            }
            closed.stopAll(broken.getMessage());
            return new Next.Done(closed.outcome(errand).orElseThrow());
        }
    }

    private Next raced(Errand errand, Supplier<Next> step) {
        try {
            return step.get();
        } catch (TakenOver faster) {
            return new Next.Done(elsewhere(errand));
        }
    }

    /** Another runner's digest may lack some of the posts of ours. */
    private Outcome elsewhere(Errand errand) {
        String channel = errand.channel().name();
        List<String> rest = rest(errand);
        return rest.isEmpty()
                ? new Outcome.Elsewhere(channel, errand.entry().posts())
                : new Outcome.Held(
                        channel,
                        rest,
                        "another runner tells other posts of this digest; the next run tells these",
                        Optional.empty());
    }

    private List<String> rest(Errand errand) {
        if (errand.phase() != Phase.NEW || errand.entry().posts().size() == 1) {
            return List.of();
        }
        Entry own = errand.entry();
        Set<String> rest = new TreeSet<>(own.posts());
        desk.ledger().entries().stream()
                .filter(entry -> entry.channel().equals(own.channel()) && entry.round() == own.round())
                .forEach(entry -> entry.posts().forEach(rest::remove));
        return List.copyOf(rest);
    }

    private void hear(Outcome outcome) {
        outcomes.add(outcome);
        listener.accept(outcome);
    }

    Result result() {
        return new Result(outcomes);
    }
}
