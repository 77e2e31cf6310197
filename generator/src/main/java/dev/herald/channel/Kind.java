package dev.herald.channel;

import dev.herald.config.Settings;

/**
 * A network.
 *
 * @param key as {@code site.yaml} names it: {@code mastodon}
 * @param title as it calls itself: {@code Mastodon}
 * @param delivery what it lets us prove
 * @param reader reads a block below {@code channels:}
 */
public record Kind(String key, String title, Delivery delivery, Reader reader) {

    /** Makes a channel of its block in {@code site.yaml}. */
    public interface Reader {

        /**
         * Reads what is the network's own; faults become problems.
         *
         * @param name the block's own name, such as {@code fosstodon}
         * @param strategy what every channel has, read already
         */
        Channel read(String name, Strategy strategy, Settings block);
    }
}
