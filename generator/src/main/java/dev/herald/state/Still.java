package dev.herald.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that have the bytes that they had.
 *
 * @param told whether their stamps told so; otherwise they were read
 */
record Still(List<Known> files, boolean told) {

    /**
     * Nothing if a file changed, came or went.
     *
     * @param since when the build began that knew them, in nanoseconds since 1970
     */
    static Optional<Still> of(List<Known> known, Collection<Found> found, long since) {
        Map<String, Known> byName = new HashMap<>(known.size() * 2);
        known.forEach(file -> byName.put(file.name(), file));
        if (found.size() != byName.size() || !found.stream().allMatch(file -> byName.containsKey(file.name()))) {
            return Optional.empty();
        }
        List<Optional<Known>> files = found.parallelStream()
                .map(file -> byName.get(file.name()).still(file, since))
                .toList();
        return files.stream().allMatch(Optional::isPresent)
                ? Optional.of(of(files.stream().flatMap(Optional::stream).toList(), byName, since))
                : Optional.empty();
    }

    private static Still of(List<Known> files, Map<String, Known> before, long since) {
        return new Still(
                files,
                files.stream()
                        .allMatch(file -> file.equals(before.get(file.name()))
                                && !file.stamp().isDoubtful(since)));
    }
}
