package dev.herald.announce;

/** What comes after a step of an errand. */
sealed interface Next {

    /** Nothing more in this run. */
    record Done(Outcome outcome) implements Next {}

    /** Another step, when its time has come. */
    record Later(Errand errand) implements Next {}
}
