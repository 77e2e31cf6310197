package dev.herald.announce;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody waits; the clock of the wall can be set apart from it. */
final class FakePauses implements Pauses {

    private final List<Duration> slept = new ArrayList<>();
    private long nanos = 42;
    private Instant wall = Instant.parse("2026-11-20T10:00:00Z");
    private Runnable meanwhile = () -> {};

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration time) {
        slept.add(time);
        nanos += time.toNanos();
        wall = wall.plus(time);
        meanwhile.run();
    }

    /** How long it was waited for, each time. */
    List<Duration> slept() {
        return List.copyOf(slept);
    }

    /** What happens while somebody waits. */
    void meanwhile(Runnable act) {
        this.meanwhile = act;
    }

    /** Somebody sets the clock on the wall. */
    void jump(Duration time) {
        wall = wall.plus(time);
    }

    Clock clock() {
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return wall;
            }
        };
    }
}
