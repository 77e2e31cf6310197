package dev.herald.announce;

import java.util.List;

/**
 * How a run ended as a whole, the worst first found.
 *
 * @param outcomes in the order in which they came about
 * @param refusals why nothing at all was sent; empty if all is well
 */
public record Result(List<Outcome> outcomes, List<String> refusals) {

    /** A word and an exit code for programs. */
    public enum Ending {
        /** Everything that was due is told. */
        DONE(0),
        /** Something waits, such as for its page to be live; a later run tells it. */
        HELD(3),
        /** Some messages were told and others were not: a network refused them, or a channel could not be used. */
        PARTIAL(4),
        /** Nobody but a person can know whether a message arrived. */
        NEEDS_A_PERSON(5),
        /** Nothing was sent: the settings, the plan or the ledger do not allow it. */
        CONFIGURATION(6);

        private final int code;

        Ending(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    public Result {
        outcomes = List.copyOf(outcomes);
        refusals = List.copyOf(refusals);
    }

    /** Of a run that nothing forbade. */
    public Result(List<Outcome> outcomes) {
        this(outcomes, List.of());
    }

    public Ending ending() {
        if (!refusals.isEmpty()) {
            return Ending.CONFIGURATION;
        }
        if (has(Outcome.Unknown.class)) {
            return Ending.NEEDS_A_PERSON;
        }
        if (has(Outcome.Rejected.class) || has(Outcome.Stopped.class)) {
            return Ending.PARTIAL;
        }
        return has(Outcome.Held.class) ? Ending.HELD : Ending.DONE;
    }

    private boolean has(Class<? extends Outcome> kind) {
        return outcomes.stream().anyMatch(kind::isInstance);
    }
}
