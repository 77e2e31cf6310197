package dev.herald.check.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files of a blog were renamed, as git sees it: in its commits, in what is staged, and in the folder, where a file that git does not know yet and that has
 * most lines of a deleted one is that file. Without git, or outside a repository, nothing is known.
 */
public final class Renames {

    private final Path blog;
    private final List<String> files;
    private final Map<String, String> told;

    private Renames(Path blog, List<String> files, Map<String, String> told) {
        this.blog = blog;
        this.files = files;
        this.told = told;
    }

    /** @param files that the blog has now, relative to it */
    public static Renames of(Path blog, List<String> files) {
        Map<String, String> told = new HashMap<>();
        String staged = git(blog, "diff", "--name-status", "-z", "-M", "--relative", "--diff-filter=R", "HEAD")
                .orElse("");
        String commits = git(blog, "log", "--format=", "--name-status", "-z", "-M", "--relative", "--diff-filter=R")
                .orElse("");
        note(staged, told);
        note(commits, told); // the newest first
        return new Renames(blog, List.copyOf(files), told);
    }

    /** Each rename is told as R and a percentage, the old name, the new name. */
    private static void note(String status, Map<String, String> told) {
        String[] words = status.split("[\\x00\\n]+");
        for (int index = 0; index + 2 < words.length; index++) {
            if (words[index].matches("R\\d{3}")) {
                told.putIfAbsent(words[index + 1], words[index + 2]);
                index += 2;
            }
        }
    }

    /** What the file is called now. */
    Optional<String> of(String before) {
        Set<String> seen = new HashSet<>();
        String name = before;
        while (!files.contains(name) && told.containsKey(name) && seen.add(name)) {
            name = told.get(name);
        }
        String last = name;
        return files.contains(last) ? Optional.of(last).filter(file -> !file.equals(before)) : unstaged(last);
    }

    /** The file that most looks like one that was deleted since the last commit. */
    private Optional<String> unstaged(String gone) {
        Optional<List<String>> lines = git(blog, "show", "HEAD:./" + gone)
                .map(text -> text.lines().filter(line -> !line.isBlank()).toList());
        if (lines.isEmpty() || lines.get().isEmpty()) {
            return Optional.empty();
        }
        Set<String> known =
                Set.copyOf(List.of(git(blog, "ls-files", "-z").orElse("").split("\\x00")));
        return files.stream()
                .filter(file -> !known.contains(file))
                .filter(file -> isLike(lines.get(), file))
                .findFirst();
    }

    private boolean isLike(List<String> gone, String file) {
        try (Stream<String> lines = Files.lines(blog.resolve(file))) {
            Set<String> there = new HashSet<>(lines.toList());
            return gone.stream().filter(there::contains).count() * 2 > gone.size();
        } catch (IOException unreadable) {
            return false;
        }
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
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
