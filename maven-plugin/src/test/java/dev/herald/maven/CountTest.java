package dev.herald.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {

    @Test
    void oneIsSingular() {
        assertThat(Count.of(0, "post")).isEqualTo("0 posts");
        assertThat(Count.of(1, "post")).isEqualTo("1 post");
        assertThat(Count.of(2, "post")).isEqualTo("2 posts");
    }
}
