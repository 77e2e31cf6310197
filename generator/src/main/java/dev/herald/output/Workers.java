package dev.herald.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** As many threads as there are processors, for work whose parts do not depend on each other. */
public final class Workers {

    private Workers() {}

    /**
     * Does the work for each item. If some of it fails, no more is begun, and once all threads rest, the fault of the first such item is thrown: items
     * are begun in their order, so it is the same whatever the threads do.
     *
     * @return the results in the order of the items, whatever the threads do
     */
    public static <T, R> List<R> each(List<T> items, Function<T, R> work) {
        List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
        Faults faults = new Faults();
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            while (faults.byItem.isEmpty() && next.get() < items.size()) {
                int index = next.getAndIncrement();
                if (index < items.size()) {
                    faults.of(index, () -> results.set(index, work.apply(items.get(index))));
                }
            }
        };
        run(worker, Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
        faults.throwFirst();
        return results;
    }

    private static void run(Runnable worker, int threads) {
        if (threads <= 1) {
            worker.run();
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            executor.invokeAll(Collections.nCopies(threads, Executors.callable(worker)));
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", fault);
        } finally {
            executor.shutdownNow();
        }
    }

    /** What went wrong, by the place of the item. */
    private record Faults(ConcurrentSkipListMap<Integer, Throwable> byItem) {

        Faults() {
            this(new ConcurrentSkipListMap<>());
        }

        void of(int item, Runnable work) {
            try {
                work.run();
            } catch (RuntimeException | Error fault) {
                byItem.put(item, fault);
            }
        }

        void throwFirst() {
            if (!byItem.isEmpty()) {
                Throwable first = byItem.firstEntry().getValue();
                if (first instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) first;
            }
        }
    }
}
