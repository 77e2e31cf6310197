package dev.herald.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which commit a blog stands on, read from git's own files (gitrepository-layout), as asking git takes longer than all else that a build without changes does. */
public final class GitHead {

    private static final List<String> ELSEWHERE =
            List.of("GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_NAMESPACE");
    private static final int DEEPEST = 5; // as deep as git follows names that stand for names
    private static final String NAME = "ref:";

    private final Path own;
    private final Path common;

    /** @param own of this work tree; all others share the common one */
    private GitHead(Path own, Path common) {
        this.own = own;
        this.common = common;
    }

    /**
     * Two answers are the same if git would tell the same history. Nothing if git would have to be asked.
     *
     * @param environment in which git would run
     */
    public static Optional<String> of(Path blog, Map<String, String> environment) {
        if (ELSEWHERE.stream().anyMatch(environment::containsKey)) {
            return Optional.empty();
        }
        try {
            Optional<Path> folder = folder(blog.toRealPath());
            return folder.isEmpty()
                    ? Optional.of("no repository")
                    : opened(folder.get()).commit();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Path> folder(Path blog) throws IOException {
        for (Path at = blog; at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.isDirectory(git)) {
                return Optional.of(git);
            }
            if (Files.isRegularFile(git)) { // of a work tree, or of a submodule
                return Optional.of(at.resolve(text(git).replaceFirst("^gitdir:\\s*", "")));
            }
        }
        return Optional.empty();
    }

    private static GitHead opened(Path own) throws IOException {
        Path shared = own.resolve("commondir");
        return new GitHead(own, Files.exists(shared) ? own.resolve(text(shared)) : own);
    }

    private Optional<String> commit() throws IOException {
        if (Files.exists(common.resolve("reftable"))) {
            return Optional.empty();
        }
        Path shallow = common.resolve("shallow");
        String cut = Files.exists(shallow) ? ", cut at " + text(shallow) : "";
        return followed(text(own.resolve("HEAD"))).map(commit -> commit + cut);
    }

    private Optional<String> followed(String head) throws IOException {
        String found = head;
        for (int depth = 0; found.startsWith(NAME); depth++) {
            if (depth == DEEPEST) {
                return Optional.empty();
            }
            found = named(found.substring(NAME.length()).strip());
        }
        return Optional.of(found);
    }

    /** What a name stands for; one that stands for nothing yet, for itself. */
    private String named(String name) throws IOException {
        for (Path folder : List.of(own, common)) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return text(folder.resolve(name));
            }
        }
        Path packed = common.resolve("packed-refs");
        if (Files.exists(packed)) {
            for (String line : text(packed).split("\n")) {
                if (line.endsWith(" " + name)) {
                    return line.substring(0, line.indexOf(' '));
                }
            }
        }
        return "nothing on " + name;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
