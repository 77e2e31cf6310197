package dev.herald.announce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be told, in its order. While a message waits, those behind it on its channel wait too, and the other channels go on. */
final class Errands {

    private final Pauses pauses;
    private final List<Errand> waiting = new ArrayList<>();

    Errands(Pauses pauses) {
        this.pauses = pauses;
    }

    void add(Errand errand) {
        waiting.add(errand);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The next whose time has come, or comes first; waits until then. It stays in its place. */
    Errand next() {
        List<Errand> heads = heads();
        Errand next = heads.stream()
                .filter(this::isReady)
                .findFirst()
                .orElseGet(() ->
                        heads.stream().min(Comparator.comparing(this::left)).orElseThrow());
        Duration left = left(next);
        if (!left.isZero()) {
            pauses.sleep(left);
        }
        return next;
    }

    /** The first of each channel. */
    private List<Errand> heads() {
        Map<String, Errand> heads = new LinkedHashMap<>();
        waiting.forEach(errand -> heads.putIfAbsent(errand.channel().name(), errand));
        return List.copyOf(heads.values());
    }

    private Duration left(Errand errand) {
        long left = errand.notBefore() - pauses.nanos();
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }

    private boolean isReady(Errand errand) {
        return left(errand).isZero();
    }

    void replace(Errand errand, Errand next) {
        waiting.set(waiting.indexOf(errand), next);
    }

    void remove(Errand errand) {
        waiting.remove(errand);
    }
}
