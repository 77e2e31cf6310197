package dev.herald.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldTest {

    @TempDir
    private Path blog;

    @Test
    void theSecondTakesAFolderOfItsOwn() {
        Path preview = blog.resolve(".herald/preview");

        try (Hold one = Hold.of(blog, preview)) {
            one.say("http://localhost:4000/");
            try (Hold two = Hold.of(blog, preview)) {
                assertThat(one.folder()).isEqualTo(preview);
                assertThat(two.folder()).isEqualTo(blog.resolve(".herald/preview-2"));
                assertThat(two.other()).contains("http://localhost:4000/");
            }
        }
    }

    @Test
    void whatACrashedOneLeftKeepsNobodyAway() {
        Path preview = blog.resolve(".herald/preview");
        try (Hold crashed = Hold.of(blog, preview)) {
            crashed.say("http://localhost:4000/");
        }
        assertThat(blog.resolve(".herald/previews")).isNotEmptyDirectory(); // as the system leaves it too

        try (Hold next = Hold.of(blog, preview)) {
            assertThat(next.folder()).isEqualTo(preview);
            assertThat(next.other()).isEmpty();
        }
    }
}
