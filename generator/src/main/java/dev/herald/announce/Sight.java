package dev.herald.announce;

import java.util.Optional;

/**
 * What a reader sees at the address of a post.
 *
 * @param fault why it is not the post as it was built; nothing if it is
 * @param picture the whole address of its {@code og:image}, if it names one
 */
record Sight(Optional<String> fault, Optional<String> picture) {

    static Sight of(String fault) {
        return new Sight(Optional.of(fault), Optional.empty());
    }
}
