package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void isTextOnOneLineAndEndsAtAWord() {
        assertThat(Summary.beginning("a \n b")).isEqualTo("a b");
        assertThat(Summary.beginning("word ".repeat(40)))
                .isEqualTo("word ".repeat(32).strip() + "…");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String family = "👨‍👩‍👧‍👦"; // 11 char values, one character
        String accented = "e\u0301";

        assertThat(Summary.beginning("茶".repeat(200))).isEqualTo("茶".repeat(159) + "…");
        assertThat(Summary.beginning(family.repeat(20))).isEqualTo(family.repeat(14) + "…");
        assertThat(Summary.beginning(accented.repeat(100))).isEqualTo(accented.repeat(79) + "…");
    }
}
