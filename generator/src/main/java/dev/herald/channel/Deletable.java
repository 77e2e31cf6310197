package dev.herald.channel;

import dev.herald.http.Trouble;

/** A channel whose messages can be taken back. */
public interface Deletable {

    /**
     * Deletes a message. One that is gone already is well.
     *
     * @throws Trouble if it is still there, or nobody knows
     */
    void delete(Receipt sent, Line line);
}
