package dev.herald.announce;

import dev.herald.channel.Channel;
import dev.herald.channel.Story;
import dev.herald.config.AnnounceConfig.Needs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets a message pass when readers see its pages. A page is looked at once in a run. */
final class Gate {

    private final Live live;
    private final Map<String, Optional<String>> seen = new TreeMap<>();

    Gate(Live live) {
        this.live = live;
    }

    /** Why the message must wait; nothing if it may pass. */
    Optional<String> fault(Channel channel, List<Story> stories) {
        Needs needs = channel.strategy()
                .gate()
                .orElseGet(() -> channel.strategy().common().gate().needs());
        return needs == Needs.NONE
                ? Optional.empty()
                : stories.stream()
                        .flatMap(story -> fault(story, needs).stream())
                        .findFirst();
    }

    private Optional<String> fault(Story story, Needs needs) {
        String page = needs + " " + story.page();
        if (!seen.containsKey(page)) {
            seen.put(page, live.fault(story, needs));
        }
        return seen.get(page);
    }
}
