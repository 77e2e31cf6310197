package dev.herald.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * One turn of a preview: what was saved, and what became of it.
 *
 * @param saved files and folders that were saved, added or removed, absolute; none for the first build
 * @param took from when the save was seen until the pages are told
 */
public record Round(Set<Path> saved, Work work, Duration took) {

    public Round {
        saved = Set.copyOf(saved);
    }
}
