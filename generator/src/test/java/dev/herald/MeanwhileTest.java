package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MeanwhileTest {

    @Test
    void anotherThreadWorksWhileThisOneGoesOn() {
        CountDownLatch here = new CountDownLatch(1);
        Meanwhile<Boolean> work = Meanwhile.begin(() -> await(here));

        here.countDown();

        assertThat(work.result()).isTrue();
        assertThat(work.result()).isTrue();
    }

    @Test
    void aFaultIsThrownWhereTheResultIsAskedFor() {
        SiteException fault = new SiteException(Problem.error("site.yaml", 1, "this is wrong", "mend it"));
        Meanwhile<String> work = Meanwhile.begin(() -> {
            throw fault;
        });

        assertThatThrownBy(work::result).isSameAs(fault);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
