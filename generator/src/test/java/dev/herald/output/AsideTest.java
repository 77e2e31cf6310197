package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideTest {

    @Test
    void fetchesEachPieceAsOftenAsItIsAsked(@TempDir Path folder) throws IOException {
        try (Aside aside = new Aside(folder.resolve("aside"))) {
            Supplier<byte[]> tea = aside.put(new byte[] {1, 2, 3});
            Supplier<byte[]> nothing = aside.put(new byte[0]);
            Supplier<byte[]> milk = aside.put(new byte[] {4});

            assertThat(List.of(milk.get(), tea.get(), nothing.get(), tea.get()))
                    .containsExactly(new byte[] {4}, new byte[] {1, 2, 3}, new byte[0], new byte[] {1, 2, 3});
        }
    }

    @Test
    void leavesNothingBehind(@TempDir Path folder) {
        Path target = folder.resolve("site");

        try (OutputFolder site = OutputFolder.open(target)) {
            assertThat(site.aside(new byte[] {1, 2}).get()).containsExactly(1, 2);
        }

        assertThat(target).doesNotExist();
    }
}
