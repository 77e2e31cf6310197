package dev.herald.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** As many threads as there are processors, for work whose parts do not depend on each other. */
public final class Workers {

    private Workers() {}

    /**
     * Does the work for each item.
     *
     * @return the results in the order of the items, whatever the threads do
     */
    public static <T, R> List<R> each(List<T> items, Function<T, R> work) {
        List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int index = next.getAndIncrement(); index < items.size(); index = next.getAndIncrement()) {
                results.set(index, work.apply(items.get(index)));
            }
        };
        run(worker, Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
        return results;
    }

    private static void run(Runnable worker, int threads) {
        if (threads <= 1) {
            worker.run();
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(executor.submit(worker));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", fault);
        } catch (ExecutionException fault) {
            throw rethrown(fault.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException fault) {
            return fault;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }
}
