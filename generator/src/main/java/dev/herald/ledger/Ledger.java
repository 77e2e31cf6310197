package dev.herald.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What was told, kept for good. Safe against other runners that use the same ledger at the same time, and against a process that is killed at any moment:
 * what {@link #claim} and {@link #save} have answered with {@code true} is durable.
 */
public interface Ledger extends AutoCloseable {

    /**
     * Everything that is known now, also by other runners, by channel and key.
     *
     * @throws dev.herald.problem.SiteException if an entry cannot be read
     */
    List<Entry> entries();

    /** An entry as everybody sees it now; nothing if it was taken out. */
    default Optional<Entry> current(Entry entry) {
        return entries().stream()
                .filter(one ->
                        one.channel().equals(entry.channel()) && one.key().equals(entry.key()))
                .findFirst();
    }

    /**
     * Takes posts for a message that is about to be sent, or adopts them.
     *
     * @param entry of revision 1
     * @return false, and nothing is changed, if one of its posts is in an entry of the same channel and round already
     */
    boolean claim(Entry entry);

    /**
     * Changes an entry.
     *
     * @param entry whose revision is one more than the one that is kept
     * @return false, and nothing is changed, if somebody else has changed it meanwhile
     */
    boolean save(Entry entry);

    @Override
    void close();
}
