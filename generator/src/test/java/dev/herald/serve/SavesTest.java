package dev.herald.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.state.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is seen of saves, by both ways: as a file system tells, and by looking. */
@Timeout(30)
class SavesTest {

    private static final Places PLACES = new Places(
            List.of("content"), List.of("site.yaml", "theme"), name -> name.endsWith("~") || name.contains("/."));

    @TempDir
    private Path blog;

    private Saves saves;

    @BeforeEach
    void write() throws IOException {
        file("content/posts/hello.md", "Hello");
        file("site.yaml", "title: A");
        file("target/site/index.html", "");
    }

    @AfterEach
    void close() {
        if (saves != null) {
            saves.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SELDOM", "ALWAYS"})
    void aFileIsSaved(Looking looking) throws Exception {
        open(looking);

        file("content/posts/hello.md", "Hello again");

        assertThat(seen()).containsExactly("content/posts/hello.md");
    }

    @ParameterizedTest
    @EnumSource(names = {"SELDOM", "ALWAYS"})
    void aFileComesAndGoes(Looking looking) throws Exception {
        open(looking);

        file("content/posts/new.md", "New");
        assertThat(seen()).contains("content/posts/new.md");
        Files.delete(blog.resolve("content/posts/new.md"));
        assertThat(seen()).containsExactly("content/posts/new.md");
    }

    @Test
    void foldersAreWatchedThatComeWhileTheirParentsAreNotYet() throws Exception {
        open(Looking.SELDOM);
        for (int round = 0; round < 40; round++) {
            String folder = "content/posts/" + round + "/a/b/c/";
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> make(folder + "first.md"));
            seenUntil(folder + "first.md");
            writer.join();

            make(folder + "second.md");
            long began = System.nanoTime();
            seenUntil(folder + "second.md");
            assertThat((System.nanoTime() - began) / 1_000_000)
                    .as("milliseconds in round %s", round)
                    .isLessThan(5_000);
        }
    }

    private void make(String name) {
        try {
            file(name, "New");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SELDOM", "ALWAYS"})
    void anEditorSavesByRenaming(Looking looking) throws Exception {
        open(looking);

        file("content/posts/.hello.md.swp", "Hello, renamed");
        Files.move(blog.resolve("content/posts/hello.md"), blog.resolve("content/posts/hello.md~"));
        Files.move(blog.resolve("content/posts/.hello.md.swp"), blog.resolve("content/posts/hello.md"));

        assertThat(seen()).containsExactly("content/posts/hello.md");
    }

    @ParameterizedTest
    @EnumSource(names = {"SELDOM", "ALWAYS"})
    void aFileOfTheSameSizeTakesAnothersPlace(Looking looking) throws Exception {
        file("content/posts/other.txt", "HELLO");
        open(looking);

        Files.move(
                blog.resolve("content/posts/other.txt"),
                blog.resolve("content/posts/hello.md"),
                StandardCopyOption.ATOMIC_MOVE);

        assertThat(seen()).contains("content/posts/hello.md");
    }

    @ParameterizedTest
    @EnumSource(names = {"SELDOM", "ALWAYS"})
    void foldersComeWithWhatIsInThemAndGo(Looking looking) throws Exception {
        open(looking);

        file("content/posts/a/b/index.md", "In folders");
        assertThat(seenUntil("content/posts/a/b/index.md")).contains("content/posts/a");
        file("content/posts/a/b/index.md", "In folders, saved");
        assertThat(seen()).containsExactly("content/posts/a/b/index.md");
        Files.move(blog.resolve("content/posts/a"), blog.resolve("content/posts/z"));
        assertThat(seenUntil("content/posts/z/b/index.md")).contains("content/posts/a/b/index.md");
        file("content/posts/z/b/index.md", "In folders that have moved");
        assertThat(seen()).containsExactly("content/posts/z/b/index.md");
        Files.delete(blog.resolve("content/posts/z/b/index.md"));
        Files.delete(blog.resolve("content/posts/z/b"));
        assertThat(seenUntil("content/posts/z/b")).contains("content/posts/z/b/index.md");
    }

    @ParameterizedTest
    @EnumSource(names = {"SELDOM", "ALWAYS"})
    void aTextThatIsALinkIsSavedWhereItLies(Looking looking) throws Exception {
        file("notes/hello.md", "Hello");
        Files.createSymbolicLink(blog.resolve("content/posts/link.md"), Path.of("../../notes/hello.md"));
        open(looking);

        file("notes/hello.md", "Hello again");
        assertThat(seen()).containsExactly("content/posts/link.md");
        file("notes/.hello.md.swp", "HELLO, AGAIN");
        Files.move(
                blog.resolve("notes/.hello.md.swp"),
                blog.resolve("notes/hello.md"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(seen()).containsExactly("content/posts/link.md");
    }

    @ParameterizedTest
    @EnumSource(names = {"SELDOM", "ALWAYS"})
    void settingsThatAreALinkAreFollowedAlsoWhereItLeadsNext(Looking looking) throws Exception {
        file("settings/a.yaml", "title: A");
        file("settings/b.yaml", "title: B");
        Files.delete(blog.resolve("site.yaml"));
        Files.createSymbolicLink(blog.resolve("site.yaml"), Path.of("settings/a.yaml"));
        open(looking);

        Files.delete(blog.resolve("site.yaml"));
        Files.createSymbolicLink(blog.resolve("site.yaml"), Path.of("settings/b.yaml"));
        assertThat(seen()).containsExactly("site.yaml");
        file("settings/b.yaml", "title: Bee");
        assertThat(seen()).containsExactly("site.yaml");
    }

    @ParameterizedTest
    @EnumSource(names = {"SELDOM", "ALWAYS"})
    void aThemeThatIsALinkIsFollowed(Looking looking) throws Exception {
        file("design/assets/more.css", "a {}");
        Files.createSymbolicLink(blog.resolve("theme"), Path.of("design"));
        open(looking);

        file("design/assets/more.css", "b {}, p {}");
        assertThat(seen()).containsExactly("theme/assets/more.css");
        file("design/assets/fonts/a.css", "a {}");
        assertThat(seenUntil("theme/assets/fonts/a.css")).contains("theme/assets/fonts");
        file("design/assets/fonts/a.css", "p {}, b {}");
        assertThat(seen()).containsExactly("theme/assets/fonts/a.css");
    }

    @Test
    void aFolderThatIsALinkAmongTextsIsNotFollowed() throws Exception {
        Files.createSymbolicLink(blog.resolve("content/posts/all"), blog.toAbsolutePath());
        open(Looking.SELDOM);

        file("README.txt", "No news");
        file("content/posts/hello.md", "Hello again");

        assertThat(seen()).containsExactly("content/posts/hello.md");
    }

    @Test
    void aPlaceThatWasNotThereIsWatchedWhenItComes() throws Exception {
        open(Looking.SELDOM);

        file("theme/assets/more.css", "a {}");
        assertThat(seenUntil("theme/assets/more.css")).contains("theme");
        file("theme/assets/more.css", "b {}");
        assertThat(seen()).containsExactly("theme/assets/more.css");
    }

    @ParameterizedTest
    @EnumSource(names = {"SELDOM", "ALWAYS"})
    void whatABuildDoesNotReadIsNoNews(Looking looking) throws Exception {
        open(looking);

        file("target/site/index.html", "built");
        file(".git/index", "x");
        file("README.md", "x");
        file("content/.cache/x", "x");
        file("content/posts/hello.md~", "x");
        file("content/posts/last.md", "The last");

        assertThat(seenUntil("content/posts/last.md")).containsExactly("content/posts/last.md");
    }

    @Test
    void otherPlacesCountFromNowOn() throws Exception {
        open(Looking.SELDOM);
        file("texts/a.md", "A");

        saves.lookAt(new Places(List.of("texts"), List.of("site.yaml"), name -> false));

        assertThat(saves.next()).containsExactly(blog); // whatever was saved there meanwhile is not lost
        file("content/posts/hello.md", "no longer read");
        file("texts/a.md", "B");
        assertThat(seenUntil("texts/a.md")).doesNotContain("content/posts/hello.md");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, ext4, SELDOM",
        "Linux, overlay, SELDOM",
        "Windows 11, NTFS, SELDOM",
        "Linux, nfs4, OFTEN",
        "Linux, 9p, OFTEN",
        "Linux, fuse.sshfs, OFTEN",
        "Mac OS X, apfs, ALWAYS"
    })
    void looksWhereNobodyTells(String system, String type, Looking looking) {
        assertThat(Looking.of(system, type)).isEqualTo(looking);
    }

    private void open(Looking looking) throws IOException {
        saves = Saves.in(blog.toRealPath(), PLACES, looking);
        blog = blog.toRealPath();
    }

    private void file(String name, String text) throws IOException {
        Path file = blog.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Set<String> seen() throws InterruptedException {
        Set<String> names = new HashSet<>();
        saves.next().forEach(path -> names.add(blog.relativize(path).toString()));
        return names;
    }

    private Set<String> seenUntil(String name) throws InterruptedException {
        Set<String> all = new HashSet<>();
        while (!all.contains(name)) {
            all.addAll(seen());
        }
        return all;
    }
}
