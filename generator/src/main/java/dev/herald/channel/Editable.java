package dev.herald.channel;

/** A channel whose messages can be changed. */
public interface Editable {

    /**
     * Gives a message new words.
     *
     * @throws Trouble if it did not change, or nobody knows
     */
    Receipt edit(Announcement announcement, Receipt sent, Line line);
}
