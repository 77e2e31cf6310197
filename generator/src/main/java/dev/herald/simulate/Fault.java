package dev.herald.simulate;

import java.time.Duration;

/** What goes wrong with a request on its way. */
public sealed interface Fault {

    /** The connection breaks before the network has read the request. */
    record Reset() implements Fault {}

    /** The network does what it is asked, and its answer gets lost. */
    record LostReply() implements Fault {}

    /** The network does what it is asked, and the connection breaks in the middle of its answer. */
    record HalfReply() implements Fault {}

    /** The network does what it is asked, and answers later than that. */
    record LateReply(Duration time) implements Fault {}

    /** The network takes that long before it does what it is asked, even if nobody waits any more. */
    record LateEffect(Duration time) implements Fault {}

    /** Something in between answers instead of the network, which never sees the request. */
    record Instead(Reply reply) implements Fault {}

    /** The network does what it is asked, and something in between answers instead of it. */
    record AnsweredBy(Reply reply) implements Fault {}

    /** Somebody acts when the request is there and before the network does anything, such as by killing who asked. */
    record Before(Runnable act) implements Fault {}

    /** Somebody acts when the network has done what it is asked and has not answered yet. */
    record After(Runnable act) implements Fault {}
}
