package dev.herald.state;

import java.util.LinkedHashSet;
import java.util.Set;

/** What each thread asked for since it was last asked what it had asked for. Thread-safe. */
public final class Asked<T> {

    private final ThreadLocal<Set<T>> asked = ThreadLocal.withInitial(LinkedHashSet::new);

    public void add(T question) {
        asked.get().add(question);
    }

    public void addAll(Set<T> questions) {
        asked.get().addAll(questions);
    }

    /** What this thread asked for, in the order in which it first did. */
    public Set<T> taken() {
        Set<T> taken = asked.get();
        asked.set(new LinkedHashSet<>());
        return taken;
    }
}
