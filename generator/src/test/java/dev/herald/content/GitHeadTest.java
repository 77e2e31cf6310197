package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHeadTest {

    private static final Map<String, String> PLAIN = Map.of();

    @TempDir
    private Path temporary;

    private Path repository;

    @BeforeEach
    void commitOnce() throws Exception {
        repository = Files.createDirectories(temporary.resolve("repository"));
        Files.createDirectories(repository.resolve("blog"));
        git(repository, "init", "-q");
        commit("One");
    }

    private void commit(String message) throws Exception {
        git(
                repository,
                "-c",
                "user.name=Ada",
                "-c",
                "user.email=ada@example.com",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                message);
    }

    @Test
    void isTheCommitThatGitNames() throws Exception {
        assertThat(GitHead.of(repository, PLAIN)).contains(git(repository, "rev-parse", "HEAD") + ":");
    }

    @Test
    void tellsAFolderOfTheRepositoryFromAnother() throws Exception {
        String head = git(repository, "rev-parse", "HEAD");

        assertThat(GitHead.of(repository.resolve("blog"), PLAIN)).contains(head + ":blog");
    }

    @Test
    void isAnotherAfterACommit() throws Exception {
        String before = GitHead.of(repository, PLAIN).orElseThrow();

        commit("Two");

        assertThat(GitHead.of(repository, PLAIN))
                .isNotEqualTo(before)
                .contains(git(repository, "rev-parse", "HEAD") + ":");
    }

    @Test
    void isFoundAmongPackedNames() throws Exception {
        git(repository, "pack-refs", "--all");

        assertThat(GitHead.of(repository, PLAIN)).contains(git(repository, "rev-parse", "HEAD") + ":");
    }

    @Test
    void isFoundWithoutABranch() throws Exception {
        git(repository, "checkout", "-q", "--detach");

        assertThat(GitHead.of(repository, PLAIN)).contains(git(repository, "rev-parse", "HEAD") + ":");
    }

    @Test
    void isFoundInASecondWorkTree() throws Exception {
        git(repository, "worktree", "add", "-q", "-b", "side", "../side");
        commit("Two");

        assertThat(GitHead.of(temporary.resolve("side"), PLAIN))
                .contains(git(temporary.resolve("side"), "rev-parse", "HEAD") + ":");
    }

    @Test
    void tellsAShallowCloneFromAWholeOne() throws Exception {
        commit("Two");
        git(temporary, "clone", "-q", "--depth", "1", "file://" + repository, "shallow");

        assertThat(GitHead.of(temporary.resolve("shallow"), PLAIN))
                .isNotEqualTo(GitHead.of(repository, PLAIN))
                .get()
                .asString()
                .startsWith(git(repository, "rev-parse", "HEAD"));
    }

    @Test
    void isNothingOutsideOfARepository() {
        assertThat(GitHead.of(temporary, PLAIN)).contains("no repository");
    }

    @Test
    void isUnknownIfTheEnvironmentSendsGitElsewhere() {
        assertThat(GitHead.of(repository, Map.of("GIT_DIR", "/elsewhere"))).isEmpty();
        assertThat(GitHead.of(repository.resolve("blog"), Map.of("GIT_CEILING_DIRECTORIES", repository.toString())))
                .isEmpty();
    }

    private static String git(Path in, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .directory(in.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).isZero();
            return out.strip();
        } catch (IOException absent) {
            return abort("git is not there; install it with .ci/install");
        }
    }
}
