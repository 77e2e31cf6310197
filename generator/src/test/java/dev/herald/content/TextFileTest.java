package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir
    private Path folder;

    @Test
    void aTextIsWaitedForThatAnEditorHasJustEmptied() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "");
        CompletableFuture<Void> editor = CompletableFuture.runAsync(
                () -> write(file, "Saved."), CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));

        assertThat(TextFile.read(file, "a.md").text()).isEqualTo("Saved.");
        editor.join();
    }

    @Test
    void aTextThatStaysEmptyIsEmpty() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "");
        assertThat(TextFile.read(file, "a.md").text()).isEmpty();

        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(TextFile.read(file, "a.md").text()).isEmpty();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
