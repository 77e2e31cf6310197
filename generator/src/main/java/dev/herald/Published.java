package dev.herald;

import dev.herald.check.guard.Addresses;
import dev.herald.check.guard.FeedItems;
import java.nio.file.Path;
import java.util.Optional;

/** The lists of what was published, as far as a blog keeps them. */
record Published(Optional<Addresses> addresses, Optional<FeedItems> items) {

    /** Reads them. */
    static Published of(Path site) {
        return new Published(Addresses.kept(site), FeedItems.kept(site));
    }
}
