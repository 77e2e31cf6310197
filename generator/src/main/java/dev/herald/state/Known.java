package dev.herald.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A file as a build knew it.
 *
 * @param name from the folder in which it was looked for, with {@code /} between folders
 * @param sum of its bytes
 */
public record Known(String name, Stamp stamp, long sum) {

    static Known of(Found file) {
        return new Known(file.name(), file.stamp(), sum(file));
    }

    /**
     * The file as it is found now, if it still has the same bytes; it is read only if its stamp does not say so.
     *
     * @param began when the build began that knew it, in nanoseconds since 1970
     */
    Optional<Known> still(Found now, long began) {
        if (isSurely(now, began)) {
            return Optional.of(this);
        }
        boolean same = stamp.size() == now.stamp().size() && sum == sum(now);
        return same ? Optional.of(new Known(name, now.stamp(), sum)) : Optional.empty();
    }

    /** Whether the stamp tells that the file is as it was. */
    boolean isSurely(Found now, long began) {
        return stamp.equals(now.stamp()) && !stamp.isDoubtful(began);
    }

    private static long sum(Found file) {
        try {
            return file.stamp().isFolder()
                    ? 0
                    : Sum.of(file.path(), file.stamp().size());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
