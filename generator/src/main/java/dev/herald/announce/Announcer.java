package dev.herald.announce;

import dev.herald.plan.Plan;
import dev.herald.problem.SiteException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells what a plan says, each message once, however often this is run, by however many runners, and wherever it is cut off. Each channel is told in its
 * order; a channel that fails or waits stops no other.
 */
public final class Announcer {

    private final Desk desk;
    private final Live live;
    private final Consumer<Outcome> listener;

    /** @param listener hears of each message as soon as it is done */
    public Announcer(Desk desk, Live live, Consumer<Outcome> listener) {
        this.desk = desk;
        this.live = live;
        this.listener = listener;
    }

    /**
     * Tells everything that is due, finishes what was begun earlier, and makes changes of the accepted kinds. Nothing at all is done if the plan has
     * refusals.
     *
     * @param accepted what may be done with messages that people have seen
     * @throws SiteException if the ledger cannot be read or written, and nothing was told
     */
    public Result run(Plan plan, Set<Plan.Change> accepted) {
        Run run = new Run(desk, live, listener);
        if (plan.refusals().isEmpty()) {
            plan.adoptions().forEach(run::adopt);
            plan.open().forEach(run::resume);
            plan.due().forEach(run::begin);
            run.finish();
            plan.offers().stream()
                    .filter(offer -> accepted.contains(offer.change()))
                    .forEach(run::change);
        }
        return run.result();
    }
}
