package dev.herald;

import dev.herald.serve.Work;
import dev.herald.serve.Workshop;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A workshop that remembers what it did last, for the desk. */
final class LastWork implements Workshop, Supplier<Work> {

    private final Workshop workshop;
    private volatile Work last = new Work(false, Set.of(), List.of());

    LastWork(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Set<Route> quickly(Set<Path> changed) {
        return workshop.quickly(changed);
    }

    @Override
    public Work build() {
        last = workshop.build();
        return last;
    }

    @Override
    public Work get() {
        return last;
    }
}
