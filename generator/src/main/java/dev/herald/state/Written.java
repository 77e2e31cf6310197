package dev.herald.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a site as the last build left them. */
final class Written {

    private final Path target;
    private final Map<String, Known> known = new HashMap<>();
    private final long since;

    /** @param since when the build began, in nanoseconds since 1970 */
    Written(Path target, List<Known> known, long since) {
        this.target = target;
        known.forEach(file -> this.known.put(file.name(), file));
        this.since = since;
    }

    /** Whether a file is there and its bytes still add up to that. */
    boolean has(String name, long sum) {
        Known file = known.get(name);
        try {
            return file != null
                    && file.sum() == sum
                    && find(target, name)
                            .flatMap(found -> file.still(found, since))
                            .isPresent();
        } catch (UncheckedIOException unreadable) {
            return false;
        }
    }

    /** The files of a site by their names, those that are there. */
    static List<Found> find(Path target, Collection<String> names) {
        return names.parallelStream()
                .flatMap(name -> find(target, name).stream())
                .toList();
    }

    private static Optional<Found> find(Path target, String name) {
        Path path = target.resolve(name);
        try {
            return Optional.of(new Found(name, path, Stamp.of(Files.readAttributes(path, BasicFileAttributes.class))));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
