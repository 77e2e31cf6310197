package dev.herald.announce;

import dev.herald.channel.Story;
import dev.herald.config.AnnounceConfig.Needs;
import java.util.Optional;

/** Whether readers see a page already. */
public interface Live {

    /**
     * Waits until the page of a post is live, but no longer than {@code site.yaml} says.
     *
     * @return nothing if it is live; else why not, such as {@code https://… still shows an earlier page}
     */
    Optional<String> fault(Story story, Needs needs);
}
