package dev.herald.announce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that only moves while somebody waits. */
final class FastPauses implements Pauses {

    private final List<Duration> slept = new ArrayList<>();
    private long nanos;

    List<Duration> slept() {
        return List.copyOf(slept);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration time) {
        slept.add(time);
        nanos += time.toNanos();
    }
}
