package dev.herald.channel;

import dev.herald.http.Trouble;
import java.util.ArrayList;
import java.util.List;

/** A channel whose messages can be changed. */
public interface Editable {

    /**
     * What has changed, such as {@code title}; nothing if people see what they would see now.
     *
     * @param told what they see
     * @param now what the channel would say
     */
    default List<String> changes(Announcement told, Announcement now) {
        List<String> changes = new ArrayList<>();
        if (!told.title().equals(now.title())) {
            changes.add("title");
        }
        if (!told.description().equals(now.description())) {
            changes.add("summary");
        }
        return changes;
    }

    /**
     * Gives a message new words.
     *
     * @throws Trouble if it did not change, or nobody knows
     */
    Receipt edit(Announcement announcement, Receipt sent, Line line);
}
