package dev.herald.channel;

import dev.herald.config.Settings;
import dev.herald.config.SiteConfig;

/**
 * A network.
 *
 * @param key as {@code site.yaml} names it: {@code mastodon}
 * @param title as it calls itself: {@code Mastodon}
 * @param delivery what it lets us prove
 * @param reader reads a block below {@code channels:}
 */
public record Kind(String key, String title, Delivery delivery, SiteReader reader) {

    /** A network that wants to know nothing but its own block. */
    public Kind(String key, String title, Delivery delivery, Reader reader) {
        this(key, title, delivery, (name, strategy, block, site) -> reader.read(name, strategy, block));
    }

    /** Makes a channel of its block and of what else {@code site.yaml} says. */
    public interface SiteReader {

        /** The same as {@link Reader#read} with the whole of the settings. */
        Channel read(String name, Strategy strategy, Settings block, SiteConfig site);
    }

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
