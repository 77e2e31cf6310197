package dev.herald.ledger;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ledger's folder on a branch of the remote repository, and a copy of it beside. Commits are made on top of what the remote has, with an index of their own:
 * the author's working copy, index and branches are not touched.
 */
final class LedgerBranch {

    private final Git git;
    private final Git folder;
    private final Git whole;
    private final String remote;
    private final String branch;
    private final String path;
    private final Path copy;
    private final String own;
    private Optional<String> tip = Optional.empty();

    /**
     * @param git in the repository
     * @param path of the ledger's folder in the repository
     * @param copy where the folder's copy goes
     * @param run sets this runner's references apart
     */
    LedgerBranch(Git git, String remote, String branch, String path, Path copy, String run) {
        this.git = git;
        this.folder = git.in(copy).with("GIT_WORK_TREE", copy).with("GIT_INDEX_FILE", index(git, "folder"));
        this.whole = git.in(copy).with("GIT_WORK_TREE", copy).with("GIT_INDEX_FILE", index(git, "whole"));
        this.remote = remote;
        this.branch = branch;
        this.path = path;
        this.copy = copy;
        this.own = "refs/herald/" + run;
    }

    private static Path index(Git git, String name) {
        return git.scratch().resolve(name + ".index");
    }

    /** The commit that the remote's branch had when we last looked. */
    Optional<String> tip() {
        return tip;
    }

    /**
     * Looks at the remote, and makes the copy as it is there.
     *
     * @return what git says if that fails
     */
    Optional<String> fetch(boolean mayBeNew) {
        Git.Answer fetched = git.ask(
                "fetch",
                "--quiet",
                "--no-tags",
                "--refmap=",
                "--no-write-fetch-head",
                "--no-recurse-submodules",
                remote,
                "+refs/heads/" + branch + ":" + own);
        if (fetched.isGood()) {
            tip = Optional.of(git.tell("rev-parse", own));
        } else if (mayBeNew && isAbsent()) {
            tip = Optional.empty();
        } else {
            return Optional.of(fetched.error());
        }
        restore();
        return Optional.empty();
    }

    private boolean isAbsent() {
        return git.ask("ls-remote", "--exit-code", remote, "refs/heads/" + branch)
                        .code()
                == 2; // "no matching refs" (git-ls-remote's manual)
    }

    /** Makes the copy as the tip has it. */
    void restore() {
        String tree = tip.flatMap(this::folderOf).orElseGet(this::emptyTree);
        folder.tell("read-tree", "--no-sparse-checkout", "--reset", "-u", tree);
    }

    private Optional<String> folderOf(String commit) {
        Git.Answer tree = git.ask("rev-parse", "--verify", "--quiet", commit + ":" + path);
        return Optional.of(tree.out().strip()).filter(id -> tree.isGood());
    }

    private String emptyTree() {
        return git.tell("mktree");
    }

    /** A commit of the copy as it is now, on top of the tip. */
    String commit(String message) {
        Git.Answer staged = folder.feed(files(), "update-index", "--add", "-z", "--stdin");
        if (!staged.isGood()) {
            throw new SiteException(
                    Problem.error(".git", 0, "git cannot take the ledger: " + staged.error(), "mend that"));
        }
        String tree = tree(folder.tell("write-tree"));
        List<String> command = new ArrayList<>(List.of("commit-tree", "-m", message));
        tip.ifPresent(parent -> command.addAll(List.of("-p", parent)));
        command.add(tree);
        return git.as("Herald", "herald@herald.invalid").tell(command.toArray(String[]::new));
    }

    /** The entries and the folder's {@code .gitignore}, and neither lock nor half a file. */
    private String files() {
        try (Stream<Path> files = Files.walk(copy)) {
            return files.map(copy::relativize)
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".json") || file.equals(".gitignore"))
                    .sorted()
                    .collect(Collectors.joining("\0"));
        } catch (IOException fault) {
            throw DiskFault.told(fault);
        }
    }

    /** The tip's tree with another folder of the ledger. */
    private String tree(String ledger) {
        whole.tell("read-tree", "--no-sparse-checkout", tip.orElseGet(this::emptyTree));
        whole.feed(whole.ask("ls-files", "-z", "--", path).out(), "update-index", "--force-remove", "-z", "--stdin");
        whole.tell("read-tree", "--no-sparse-checkout", "--prefix=" + path + "/", ledger);
        return whole.tell("write-tree");
    }

    /**
     * Makes a commit the remote's, if the remote is still at the tip.
     *
     * @return what git says if that fails
     */
    Optional<String> push(String commit) {
        Git.Answer pushed = git.ask(
                "push",
                "--quiet",
                "--no-verify",
                "--no-signed",
                "--recurse-submodules=no",
                remote,
                commit + ":refs/heads/" + branch);
        if (pushed.isGood()) {
            git.tell("update-ref", own, commit);
            tip = Optional.of(commit);
            return Optional.empty();
        }
        return Optional.of(pushed.error());
    }

    boolean has(String commit) {
        return tip.filter(now ->
                        git.ask("merge-base", "--is-ancestor", commit, now).isGood())
                .isPresent();
    }

    /**
     * Brings the author's working copy forward, if it is on this branch or on none and nothing but the ledger is new. Where it cannot be, such as over a changed
     * file, it stays, and a pull does it.
     */
    void forward() {
        if (tip.isPresent() && isHere() && isLedgerOnly()) {
            git.plain().ask("merge", "--quiet", "--ff-only", "--no-autostash", tip.get());
        }
    }

    private boolean isHere() {
        Git.Answer head = git.ask("symbolic-ref", "--quiet", "HEAD");
        return !head.isGood() || head.out().strip().equals("refs/heads/" + branch);
    }

    private boolean isLedgerOnly() {
        if (!git.ask("merge-base", "--is-ancestor", "HEAD", tip.orElseThrow()).isGood()) {
            return false;
        }
        Git.Answer changed = git.ask("diff-tree", "-r", "-z", "--name-only", "HEAD", tip.orElseThrow());
        return changed.isGood()
                && List.of(changed.out().split("\0")).stream().allMatch(file -> file.startsWith(path + "/"));
    }

    void close() {
        git.ask("update-ref", "-d", own);
    }
}
