package dev.herald.content;

import dev.herald.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * When each file was last changed, as git tells: the author's date of its newest commit. A file with one commit was never changed. Nothing is known outside of a
 * repository or without git; of a shallow clone nothing is guessed.
 *
 * @param shallow a warning, if the clone is shallow
 * @param answered false if there is a repository of which git did not tell: it is not installed, or does not trust the folder's owner, …
 */
record GitHistory(Map<String, OffsetDateTime> changes, Optional<Problem> shallow, boolean answered) {

    static final GitHistory NONE = new GitHistory(Map.of(), Optional.empty(), true);
    private static final GitHistory UNKNOWN = new GitHistory(Map.of(), Optional.empty(), false);
    private static final char COMMIT = '\u0001';

    /** Asks git while the texts are read. */
    static CompletableFuture<GitHistory> ask(Path blog) {
        return mayKnow(blog)
                ? CompletableFuture.supplyAsync(() -> of(blog), task -> new Thread(task, "git").start())
                : CompletableFuture.completedFuture(NONE);
    }

    /** Starting git costs more than to look whether there is anything that it could know. */
    private static boolean mayKnow(Path blog) {
        if (new ProcessBuilder().environment().containsKey("GIT_DIR")) {
            return true;
        }
        try {
            Path folder = blog.toRealPath();
            while (folder != null && Files.notExists(folder.resolve(".git"))) {
                folder = folder.getParent();
            }
            return folder != null;
        } catch (IOException fault) {
            return false; // no blog, no history
        }
    }

    static GitHistory of(Path blog) {
        Optional<String> isShallow = git(blog, "rev-parse", "--is-shallow-repository");
        if (isShallow.isEmpty()) {
            return UNKNOWN;
        }
        if (isShallow.get().strip().equals("true")) {
            return new GitHistory(
                    Map.of(),
                    Optional.of(Problem.warning(
                            ".git",
                            0,
                            "the clone is shallow, so pages do not say when they were last changed",
                            "fetch the whole history ('git fetch --unshallow', or 'fetch-depth: 0' in CI)")),
                    true);
        }
        return git(
                        blog,
                        "log",
                        "--no-merges",
                        "--no-renames",
                        "--relative",
                        "--name-only",
                        "-z",
                        "--format=%x01%aI",
                        "--",
                        ".")
                .map(GitHistory::parse)
                .orElseGet(() -> hasCommits(blog) ? UNKNOWN : NONE);
    }

    private static boolean hasCommits(Path blog) {
        return git(blog, "rev-parse", "--verify", "HEAD").isPresent();
    }

    private static GitHistory parse(String log) {
        Map<String, List<OffsetDateTime>> all = new HashMap<>();
        for (String commit : log.split(String.valueOf(COMMIT))) {
            String[] parts = commit.split("[\\x00\\n]+");
            List<String> files = Stream.of(parts).skip(1).toList(); // none if a name has the mark at its end
            Optional<OffsetDateTime> date =
                    files.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(parts[0]));
            files.forEach(
                    file -> all.computeIfAbsent(file, none -> new ArrayList<>()).add(date.orElseThrow()));
        }
        Map<String, OffsetDateTime> changes = new HashMap<>();
        all.forEach((file, dates) -> {
            if (dates.size() > 1) {
                changes.put(file, dates.get(0));
            }
        });
        return new GitHistory(changes, Optional.empty(), true);
    }

    private static Optional<String> git(Path blog, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", blog.toString(), "-c", "core.quotepath=off"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(out) : Optional.empty();
        } catch (IOException fault) {
            return Optional.empty(); // no git here
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
