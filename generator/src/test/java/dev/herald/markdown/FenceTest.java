package dev.herald.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java|java",
                "rust,ignore|rust",
                "rust=|rust",
                "Dockerfile|dockerfile",
                "{.java}|java",
                "{.brush: .php;}|php",
                "{.python .numberLines startFrom=\"3\"}|python",
                "js {1,3-5}|js",
                "js{1,3-5}|js",
                "c++|c++",
                "C#|c#",
                "objective-c|objective-c",
                "java:title=x|java",
                "{linenos=table}|''",
                "''|''"
            })
    void findsTheLanguage(String info, String language) {
        assertThat(Fence.of(info).language()).isEqualTo(language);
    }

    @Test
    void readsTitleNumbersAndMarks() {
        Fence fence = Fence.of("java title=\"My App.java\" linenos {1,3-5}");

        assertThat(fence.title()).contains("My App.java");
        assertThat(fence.numbered()).contains(true);
        assertThat(fence.marked()).hasToString("{1, 3, 4, 5}");
    }

    @Test
    void readsHugosSettings() {
        Fence fence = Fence.of("go {linenos=table,hl_lines=[2,\"4-6\"],linenostart=10}");

        assertThat(fence.language()).isEqualTo("go");
        assertThat(fence.numbered()).contains(true);
        assertThat(fence.first()).isEqualTo(10);
        assertThat(fence.marked()).hasToString("{2, 4, 5, 6}");
    }

    @Test
    void forgivesWhatItDoesNotKnow() {
        Fence fence = Fence.of("ruby whatever=\"x\" {bad,-} hl_lines=999999-1 linenos=false");

        assertThat(fence.title()).isEqualTo(Optional.empty());
        assertThat(fence.numbered()).contains(false);
    }
}
