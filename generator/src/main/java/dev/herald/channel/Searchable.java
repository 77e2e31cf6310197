package dev.herald.channel;

import dev.herald.http.Trouble;
import java.util.List;
import java.util.Map;

/** A channel whose network can be asked which of our messages it has. */
public interface Searchable {

    /**
     * Those of the messages that the network has, by their keys.
     *
     * @throws Trouble if the network cannot be asked
     */
    Map<String, Receipt> find(List<Announcement> sought, Line line);
}
