package dev.herald;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work that another thread does while this one goes on. */
final class Meanwhile<T> {

    private final FutureTask<T> work;

    private Meanwhile(FutureTask<T> work) {
        this.work = work;
    }

    /** Begins the work. Its thread keeps no process from ending. */
    static <T> Meanwhile<T> begin(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "herald");
        thread.setDaemon(true);
        thread.start();
        return new Meanwhile<>(task);
    }

    /** What the work gave, once it is done; or its fault. */
    T result() {
        try {
            return work.get();
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", fault);
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault.getCause(); // a supplier has no others
        }
    }
}
