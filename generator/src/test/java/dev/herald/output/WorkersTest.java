package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();

    @Test
    void giveResultsInTheOrderOfTheItems() {
        List<Integer> doubled = Workers.each(numbers, number -> 2 * number);

        assertThat(doubled).startsWith(0, 2, 4).endsWith(1996, 1998).hasSize(1000);
    }

    @Test
    void tellOfTheFirstFaultHoweverLateItComes() {
        CountDownLatch later = new CountDownLatch(1);
        Function<Integer, Integer> work = number -> {
            if (number == 1) {
                later.countDown();
            } else if (Runtime.getRuntime().availableProcessors() > 1) {
                await(later);
            }
            throw new IllegalArgumentException("number " + number);
        };

        assertThatThrownBy(() -> Workers.each(numbers, work)).hasMessage("number 0");
    }

    @Test
    void beginNothingMoreAfterAFault() {
        AtomicInteger begun = new AtomicInteger();
        Function<Integer, Integer> work = number -> {
            begun.incrementAndGet();
            throw new IllegalArgumentException("broken");
        };

        assertThatThrownBy(() -> Workers.each(numbers, work)).hasMessage("broken");

        assertThat(begun).hasValueLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
