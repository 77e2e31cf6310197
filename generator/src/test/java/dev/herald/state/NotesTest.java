package dev.herald.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

    private static final long NOW = 1_000_000_000_000_000_000L;
    private static final byte[] PAGE = "page".getBytes(UTF_8);

    @TempDir
    private Path blog;

    private Path page;

    @BeforeEach
    void noteAPage() throws IOException {
        page = Files.createDirectory(blog.resolve("site")).resolve("a.html");
        Files.write(page, PAGE);
        try (Notes notes = memory(true).notes()) {
            notes.put("a.html", 7, Sum.of(PAGE), "seven".getBytes(UTF_8));
            keep(notes);
        }
    }

    private Memory memory(boolean looksBack) {
        return new Memory(blog, blog.resolve("site"), "key", () -> NOW, looksBack);
    }

    private void keep(Notes notes) {
        keep(memory(true), notes);
    }

    private void keep(Memory memory, Notes notes) {
        Memory.Looked looked =
                memory.look(new Places(List.of(), List.of(), name -> false)).orElseThrow();
        memory.keep(looked, Map.of("a.html", OptionalLong.of(Sum.of(PAGE))), notes, new byte[0]);
    }

    private String note(long key) {
        try (Notes notes = memory(true).notes()) {
            return notes.of("a.html", key).map(text -> new String(text, UTF_8)).orElse("none");
        }
    }

    private Path notes() throws IOException {
        try (Stream<Path> all = Files.list(blog.resolve(".herald/notes"))) {
            return all.findFirst().orElseThrow();
        }
    }

    @Test
    void aNoteIsFoundByTheKeyOfWhatItsFileWasMadeOf() {
        assertThat(note(7)).isEqualTo("seven");
        assertThat(note(8)).isEqualTo("none");
    }

    @Test
    void aFileThatSomebodyChangedHasNone() throws IOException {
        Files.writeString(page, "PAGE");

        assertThat(note(7)).isEqualTo("none");
    }

    @Test
    void aFileIsReadAgainIfItsStampIsOfTheLastSecondsOfTheBuild() throws IOException {
        assertThat(noteOfAFileChangedBehindItsStamp(Duration.ofSeconds(5))).isEqualTo("seven");
        assertThat(noteOfAFileChangedBehindItsStamp(Duration.ofSeconds(9))).isEqualTo("none");
    }

    /** Of a build of ten seconds. */
    private String noteOfAFileChangedBehindItsStamp(Duration written) throws IOException {
        FileTime stamp = FileTime.from(NOW + written.toNanos(), TimeUnit.NANOSECONDS);
        Iterator<Long> clock =
                List.of(NOW, NOW + Duration.ofSeconds(10).toNanos()).iterator();
        Files.write(page, PAGE);
        Files.setLastModifiedTime(page, stamp);
        try (Notes notes = memory(true).notes()) {
            notes.put("a.html", 7, Sum.of(PAGE), "seven".getBytes(UTF_8));
            keep(new Memory(blog, blog.resolve("site"), "key", clock::next, true), notes);
        }
        Files.writeString(page, "PAGE");
        Files.setLastModifiedTime(page, stamp);
        return note(7);
    }

    @Test
    void aFileThatIsGoneHasNone() throws IOException {
        Files.delete(page);

        assertThat(note(7)).isEqualTo("none");
    }

    @Test
    void aBuildThatDoesNotLookBackFindsNone() {
        try (Notes notes = memory(false).notes()) {
            assertThat(notes.of("a.html", 7)).isEmpty();
        }
    }

    @Test
    void whatABuildNotedThatWasNotKeptIsLetGo() throws IOException {
        try (Notes notes = memory(true).notes()) {
            notes.put("a.html", 8, Sum.of(PAGE), "eight".getBytes(UTF_8));
        }

        assertThat(note(8)).isEqualTo("none");
        assertThat(note(7)).isEqualTo("seven");
        try (Stream<Path> left = Files.list(blog.resolve(".herald/notes"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void notesOfWhichABitFellOverAreNotBelieved() throws IOException {
        byte[] bytes = Files.readAllBytes(notes());
        for (int at = 0; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(notes(), damaged);
            assertThat(note(7)).as("byte " + at).isEqualTo("none");
        }
    }

    @Test
    void notesThatWereCutShortAreNotBelieved() throws IOException {
        byte[] bytes = Files.readAllBytes(notes());
        for (int length = 0; length < bytes.length; length++) {
            Files.write(notes(), Arrays.copyOf(bytes, length));
            assertThat(note(7)).as(length + " bytes").isEqualTo("none");
        }
    }
}
