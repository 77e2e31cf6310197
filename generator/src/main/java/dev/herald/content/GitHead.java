package dev.herald.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which commit a blog stands on, and where in it, read from git's own files (gitrepository-layout), as asking git takes longer than all else that a build without
 * changes does.
 */
public final class GitHead {

    private static final List<String> ELSEWHERE =
            List.of("GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_NAMESPACE", "GIT_CEILING_DIRECTORIES");
    private static final int DEEPEST = 5; // as deep as git follows names that stand for names
    private static final String NAME = "ref:";
    private static final String GIT = ".git";

    private final Path own;
    private final Path common;

    /** @param own of this work tree; all others share the common one */
    private GitHead(Path own, Path common) {
        this.own = own;
        this.common = common;
    }

    /**
     * Such as {@code 1a2b…:blog}, as git writes a folder of a commit. Two answers are the same if git would tell the same history. Nothing if git would have to
     * be asked.
     *
     * @param environment in which git would run
     */
    public static Optional<String> of(Path blog, Map<String, String> environment) {
        if (ELSEWHERE.stream().anyMatch(environment::containsKey)) {
            return Optional.empty();
        }
        try {
            Path real = blog.toRealPath();
            Optional<Path> top = top(real);
            return top.isEmpty()
                    ? Optional.of("no repository")
                    : opened(top.get().resolve(GIT))
                            .commit()
                            .map(commit -> commit + ":" + top.get().relativize(real));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The nearest folder that is a repository's. */
    private static Optional<Path> top(Path blog) {
        return Stream.iterate(blog, Objects::nonNull, Path::getParent)
                .filter(at -> Files.exists(at.resolve(GIT)))
                .findFirst();
    }

    /** @param git a folder, or a file that names it: in a second work tree, or in a submodule */
    private static GitHead opened(Path git) throws IOException {
        Path own = Files.isRegularFile(git) ? git.resolveSibling(text(git).replaceFirst("^gitdir:\\s*", "")) : git;
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
