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
    void fetchesEachTextAsOftenAsItIsAsked(@TempDir Path folder) throws IOException {
        try (Aside aside = new Aside(folder.resolve("aside"))) {
            Supplier<String> tea = aside.put("Grüner Tee 🍵");
            Supplier<String> nothing = aside.put("");
            Supplier<String> milk = aside.put("Milch");

            assertThat(List.of(milk.get(), tea.get(), nothing.get(), tea.get()))
                    .containsExactly("Milch", "Grüner Tee 🍵", "", "Grüner Tee 🍵");
        }
    }

    @Test
    void leavesNothingBehind(@TempDir Path folder) {
        Path target = folder.resolve("site");

        try (OutputFolder site = OutputFolder.open(target)) {
            assertThat(site.aside("Tea").get()).isEqualTo("Tea");
        }

        assertThat(target).doesNotExist();
    }
}
