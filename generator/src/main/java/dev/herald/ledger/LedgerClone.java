package dev.herald.ledger;

import dev.herald.config.Secrets;
import dev.herald.http.Censor;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The clone in which a blog lies, and where its ledger is on the remote.
 *
 * @param folder of the ledger in the working copy
 * @param copy of that folder as the remote has it
 * @param unpushed where entries are kept that could not be pushed
 * @param mayBeNew whether the branch is made if the remote has none of that name
 * @param shown {@code main at origin}
 */
record LedgerClone(
        LedgerBranch branch, Path folder, Path scratch, Path copy, Path unpushed, boolean mayBeNew, String shown) {

    private static final Pattern IN_ADDRESS = Pattern.compile("://(?:([^/@:\\s]*):)?([^/@\\s]+)@");
    private static final Pattern IN_HEADER = Pattern.compile("(\\S{8,})$", Pattern.MULTILINE);

    private static final Pattern HEAD = Pattern.compile("^ref: refs/heads/(\\S+)\\s+HEAD$", Pattern.MULTILINE);

    /** @throws SiteException if there is no repository, no remote or no git */
    static LedgerClone of(Path blog, String folder, Optional<String> branch) {
        try {
            Path scratch = Files.createTempDirectory("herald-ledger-");
            try {
                Path copy = Files.createDirectories(scratch.resolve("copy").resolve(folder));
                return of(blog, folder, branch, new Git(blog, Map.of(), scratch, new Censor(Secrets.NONE)), copy);
            } catch (SiteException fault) {
                remove(scratch);
                throw fault;
            }
        } catch (IOException fault) {
            throw DiskFault.told(fault);
        }
    }

    private static LedgerClone of(Path blog, String folder, Optional<String> named, Git git, Path copy) {
        String directory = directory(git);
        String path = git.tell("rev-parse", "--show-prefix") + folder;
        Git inside = git.with("GIT_DIR", directory);
        String remote = remote(inside);
        learn(inside, remote);
        String branch = named.orElseGet(() -> usual(inside, remote));
        String run = UUID.randomUUID().toString();
        return new LedgerClone(
                new LedgerBranch(inside, remote, branch, path, copy, run),
                blog.resolve(folder),
                git.scratch(),
                copy,
                Path.of(directory, "herald", "unpushed"),
                named.isPresent(),
                branch + " at " + remote);
    }

    private static String directory(Git git) {
        Git.Answer found = git.ask("rev-parse", "--absolute-git-dir");
        if (!found.isGood()) {
            throw new SiteException(Problem.error(
                    "site.yaml",
                    0,
                    "'announce.ledger' is 'git', and the blog is in no repository (" + found.error() + ")",
                    "run Herald in a clone, or keep the ledger in files or in PostgreSQL"));
        }
        return found.out().strip();
    }

    private static String remote(Git git) {
        List<String> remotes = git.tell("remote").lines().toList();
        if (remotes.size() == 1 || remotes.contains("origin")) {
            return remotes.size() == 1 ? remotes.get(0) : "origin";
        }
        throw new SiteException(Problem.error(
                "site.yaml",
                0,
                "'announce.ledger' is 'git', and the repository has no remote 'origin'",
                "add it: git remote add origin ADDRESS"));
    }

    /** What must never be told: CI servers put tokens into addresses and headers. */
    private static void learn(Git git, String remote) {
        String addresses = git.ask("remote", "get-url", "--all", remote).out()
                + git.ask("remote", "get-url", "--push", "--all", remote).out();
        IN_ADDRESS
                .matcher(addresses)
                .results()
                .map(MatchResult::group)
                .forEach(secret -> git.censor().learn(secret.substring(3, secret.length() - 1), "secret"));
        String headers =
                git.ask("config", "--get-regexp", "^http\\..*extraheader$").out();
        IN_HEADER
                .matcher(headers)
                .results()
                .map(MatchResult::group)
                .forEach(secret -> git.censor().learn(secret, "secret"));
    }

    /** The remote's default branch: one for all who clone it, whatever they have checked out. */
    private static String usual(Git git, String remote) {
        Git.Answer head = git.ask("ls-remote", "--symref", remote, "HEAD");
        return HEAD.matcher(head.out())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new SiteException(Problem.error(
                        "site.yaml",
                        0,
                        "'announce.ledger' is 'git', and " + remote + " does not tell its default branch"
                                + (head.isGood() ? "" : " (" + head.error() + ")"),
                        "push a branch there first, or name one with 'announce.branch'")));
    }

    /** Removes the copy. */
    void close() throws IOException {
        remove(scratch);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
