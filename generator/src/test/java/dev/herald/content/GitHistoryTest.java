package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {

    @TempDir
    Path folder;

    @Test
    void saysWhenAFileWasLastChanged() throws Exception {
        Blog blog = Blog.in(folder.resolve("repository/blog")).file("content/posts/2026-01-02-übung.md", "One.");
        commit("2026-01-02T10:00:00+01:00");
        blog.file("content/posts/2026-01-02-übung.md", "Two.").file("content/posts/2026-01-03-new.md", "One.");
        commit("2026-02-03T10:00:00+01:00");

        assertThat(blog.read().posts())
                .extracting(source ->
                        source.post().file() + " " + source.post().updated().orElse(null))
                .containsExactly(
                        "content/posts/2026-01-02-übung.md 2026-02-03T10:00+01:00[Europe/Paris]",
                        "content/posts/2026-01-03-new.md null");
        assertThat(blog.problems()).isEmpty();
    }

    /** Roq takes no page's date from git, and puts the time of the build into its sitemap. */
    @Test
    void aPageWasChangedWhenItsFileWas() throws Exception {
        Blog blog = Blog.in(folder.resolve("repository/blog")).file("content/pages/about.md", "One.");
        commit("2026-01-02T10:00:00+01:00");
        blog.file("content/pages/about.md", "Two.");
        commit("2026-02-03T10:00:00+01:00");

        assertThat(blog.read().pages())
                .extracting(source -> source.post().updated().orElse(null))
                .extracting(Object::toString)
                .containsExactly("2026-02-03T10:00+01:00[Europe/Paris]");
    }

    @Test
    void guessesNothingInAShallowClone() throws Exception {
        Blog.in(folder.resolve("repository")).file("content/posts/2026-01-02-a.md", "One.");
        commit("2026-01-02T10:00:00+01:00");
        Blog.in(folder.resolve("repository")).file("content/posts/2026-01-02-a.md", "Two.");
        commit("2026-02-03T10:00:00+01:00");
        git(folder, "clone", "-q", "--depth", "1", "file://" + folder.resolve("repository"), "shallow");

        Blog shallow = Blog.in(folder.resolve("shallow"));

        assertThat(shallow.post().updated()).isEmpty();
        assertThat(shallow.problems())
                .containsExactly(
                        "WARNING .git: the clone is shallow, so pages do not say when they were last changed; fetch the whole history ('git fetch --unshallow', or 'fetch-depth: 0' in CI)");
    }

    @Test
    void knowsNothingOutsideOfARepository() {
        Blog blog = Blog.in(folder).file("content/posts/2026-01-02-a.md", "One.");

        assertThat(blog.post().updated()).isEmpty();
        assertThat(blog.problems()).isEmpty();
    }

    @Test
    void isKnownToBeEmptyBeforeTheFirstCommit() throws Exception {
        Blog blog = Blog.in(folder.resolve("repository")).file("content/posts/2026-01-02-a.md", "One.");
        git(blog.folder, "init", "-q");

        assertThat(blog.read().answered()).isTrue();
    }

    @Test
    void isNotKnownOfADamagedRepository() throws Exception {
        Blog blog = Blog.in(folder.resolve("repository")).file("content/posts/2026-01-02-a.md", "One.");
        commit("2026-01-02T10:00:00+01:00");
        Path objects = blog.folder.resolve(".git/objects");
        Files.move(objects, blog.folder.resolve(".git/lost"));
        Files.createDirectory(objects);

        assertThat(blog.read().answered()).isFalse();
    }

    private void commit(String date) throws Exception {
        Path repository = folder.resolve("repository");
        if (!Files.exists(repository.resolve(".git"))) {
            git(repository, "init", "-q");
        }
        git(repository, "add", "-A");
        git(
                repository,
                "-c",
                "user.name=A",
                "-c",
                "user.email=a@example.com",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "-q",
                "--date",
                date,
                "-m",
                "x");
    }

    private static void git(Path in, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .directory(in.toFile())
                    .inheritIO()
                    .start();
            assertThat(git.waitFor()).as(command.toString()).isZero();
        } catch (IOException fault) {
            abort("git is not there; install it with .ci/install");
        }
    }
}
