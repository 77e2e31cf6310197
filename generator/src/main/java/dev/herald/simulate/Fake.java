package dev.herald.simulate;

import java.util.List;

/** A network that lives in memory and answers as its documentation says. Thread-safe. */
public interface Fake {

    /** The hosts at which the network answers, such as {@code api.linkedin.com}. */
    List<String> hosts();

    /** What it answers; what it accepts is there afterwards, whatever becomes of the answer. */
    Reply answer(Call call);

    /** The messages that people see there, in the order in which they came. */
    List<Shown> shown();

    /**
     * A message as people see it.
     *
     * @param id of the network
     * @param text without escapes
     */
    record Shown(String id, String text) {}
}
