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

/**
 * Which files of a blog were renamed, as git sees it: in its commits, in what is staged, and in the folder, where a file that git does not know yet may look like a
 * deleted one. Without git, or outside a repository, nothing is known.
 */
public final class Renames {

    /** From here on git, too, takes two files for one that was renamed; in percent. */
    private static final int LIKE = 50;

    /**
     * Where a text is now.
     *
     * @param sure git says it, or it has not moved; otherwise it only looks like it
     */
    public record Found(String file, boolean sure) {}

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
    Optional<Found> of(String before) {
        Set<String> seen = new HashSet<>();
        String name = before;
        while (!files.contains(name) && told.containsKey(name) && seen.add(name)) {
            name = told.get(name);
        }
        String last = name;
        return files.contains(last)
                ? Optional.of(last).filter(file -> !file.equals(before)).map(file -> new Found(file, true))
                : unstaged(last).map(file -> new Found(file, false));
    }

    /** The file that most looks like one that was deleted since the last commit. */
    private Optional<String> unstaged(String gone) {
        Optional<String> text = git(blog, "show", "HEAD:./" + gone);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known =
                Set.copyOf(List.of(git(blog, "ls-files", "-z").orElse("").split("\\x00")));
        return files.stream()
                .filter(file -> !known.contains(file))
                .map(file -> Map.entry(file, likeness(text.get(), file)))
                .filter(candidate -> candidate.getValue() >= LIKE)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private int likeness(String gone, String file) {
        try {
            return Likeness.percent(gone, Files.readString(blog.resolve(file)));
        } catch (IOException unreadable) {
            return 0;
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
