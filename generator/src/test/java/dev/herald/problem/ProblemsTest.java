package dev.herald.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void areSortedByFileAndLineAndToldOnce() {
        problems.error("b.md", 2, "late", "mend it");
        problems.error("b.md", 1, "early", "mend it");
        problems.warning("a.md", 9, "first", "mend it");
        problems.error("b.md", 1, "early", "mend it");

        assertThat(problems.sorted().stream().map(Problem::toString))
                .containsExactly("a.md:9: first; mend it", "b.md:1: early; mend it", "b.md:2: late; mend it");
    }

    @Test
    void aWarningStopsNothing() {
        problems.warning("a.md", 0, "what", "fix");

        problems.throwIfErrors();

        assertThat(problems.hasErrors()).isFalse();
    }

    @Test
    void strictMakesAWarningAnError() {
        problems.warning("a.md", 0, "what", "fix");

        problems.beStrict();

        assertThatThrownBy(problems::throwIfErrors)
                .isInstanceOf(SiteException.class)
                .hasMessage("a.md: what; fix");
    }
}
