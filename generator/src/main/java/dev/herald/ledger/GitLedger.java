package dev.herald.ledger;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/**
 * The ledger's files on a branch of the blog's remote repository. Each claim and each change is one commit, and counts when it is pushed: a push that comes
 * second is refused by the remote, and then it is decided again on what the other runner has pushed. So a disk that is lost loses nothing. Works from shallow
 * clones and with a detached head; needs git 2.29 and the right to push.
 */
public final class GitLedger implements Ledger {

    /** After a fault that is not another runner's push. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(8));

    private static final int MOST_RACES = 100;
    private static final int LONGEST_RACE = 2000; // ms between two tries

    private final LedgerClone clone;
    private final LedgerBranch branch;
    private final FileLedger copy;
    private final Unpushed unpushed;
    private final List<Duration> pauses;
    private boolean isSame;

    private GitLedger(LedgerClone clone, List<Duration> pauses) {
        this.clone = clone;
        this.pauses = pauses;
        this.branch = clone.branch();
        this.copy = new FileLedger(clone.copy());
        this.unpushed = new Unpushed(clone.unpushed());
    }

    /**
     * @param blog a folder in a clone of the repository
     * @param folder of the ledger, relative to the blog
     * @param branch of the remote, made if it is not there; the remote's own choice if none is named
     * @throws SiteException if there is no repository, no remote or no git
     */
    public static GitLedger open(Path blog, String folder, Optional<String> branch) {
        return open(blog, folder, branch, PAUSES);
    }

    static GitLedger open(Path blog, String folder, Optional<String> branch, List<Duration> pauses) {
        return new GitLedger(LedgerClone.of(blog, folder, branch), pauses);
    }

    /** @throws SiteException if an entry cannot be read, or the remote cannot be reached, or the blog holds entries that it lacks */
    @Override
    public synchronized List<Entry> entries() {
        look();
        unpushed.entries().forEach(this::pushLate);
        List<Entry> entries = copy.entries();
        requireAllOf(new FileLedger(clone.folder()).entries(), entries);
        return entries;
    }

    /** One that another runner has settled meanwhile is dropped. */
    private void pushLate(Entry entry) {
        if (!change(entry, ledger -> ledger.save(entry))) {
            look();
        }
        unpushed.drop(entry);
    }

    /** Somebody may have kept the ledger in files before, and not pushed them. */
    private void requireAllOf(List<Entry> local, List<Entry> remote) {
        Set<List<String>> known = new HashSet<>();
        remote.forEach(entry -> known.add(List.of(entry.channel(), entry.key())));
        local.stream()
                .filter(entry -> !known.contains(List.of(entry.channel(), entry.key())))
                .findFirst()
                .ifPresent(entry -> {
                    throw new SiteException(Problem.error(
                            clone.folder().getFileName().toString(),
                            0,
                            "the ledger here has " + named(entry) + ", and that on " + clone.shown() + " has not",
                            "commit and push it, or pull if it was deleted there; nothing is sent until both agree"));
                });
    }

    /** @throws SiteException if the remote cannot be reached */
    @Override
    public synchronized Optional<Entry> current(Entry entry) {
        look();
        return copy.current(entry);
    }

    /** @throws SiteException if it cannot be pushed; then nobody may send the message */
    @Override
    public synchronized boolean claim(Entry entry) {
        return change(entry, ledger -> ledger.claim(entry));
    }

    /** @throws SiteException if it cannot be pushed; it is kept below {@code .git} then, and the next run here pushes it */
    @Override
    public synchronized boolean save(Entry entry) {
        try {
            return change(entry, ledger -> ledger.save(entry));
        } catch (SiteException fault) {
            if (isWorthKeeping(entry)) {
                unpushed.keep(entry);
            }
            throw fault;
        }
    }

    /** A try that is not in the ledger is not made. */
    private static boolean isWorthKeeping(Entry entry) {
        return entry.state() != State.INTENT || entry.isClean();
    }

    private boolean change(Entry entry, Predicate<Ledger> step) {
        int faults = 0;
        for (int races = 0; races < MOST_RACES; races++) {
            if (!isAllowed(step)) {
                return false;
            }
            Optional<String> before = branch.tip();
            Optional<String> fault = push(entry);
            if (fault.isEmpty()) {
                return true;
            }
            if (!before.equals(branch.tip())) {
                rest(ThreadLocalRandom.current().nextInt(Math.min(LONGEST_RACE, 50 * (races + 1))));
            } else if (!isPatient(faults++)) {
                throw unchanged(fault.get());
            }
        }
        throw unchanged("other runners have pushed " + MOST_RACES + " times meanwhile");
    }

    /** Makes the change in the copy; no is only believed after a look. */
    private boolean isAllowed(Predicate<Ledger> step) {
        if (isSame && step.test(copy)) {
            return true;
        }
        look();
        return step.test(copy);
    }

    /** @return why it is not pushed; an answer that got lost is looked for */
    private Optional<String> push(Entry entry) {
        isSame = false;
        String commit = branch.commit(message(entry));
        Optional<String> fault = branch.push(commit);
        if (fault.isPresent()) {
            look();
        }
        isSame = true;
        return fault.filter(nobodyKnows -> !branch.has(commit));
    }

    /** Looks at the remote; the copy is the same then. */
    private void look() {
        int faults = 0;
        Optional<String> fault = branch.fetch(clone.mayBeNew());
        while (fault.isPresent()) {
            if (!isPatient(faults++)) {
                throw new SiteException(Problem.error(
                        "site.yaml",
                        0,
                        "the ledger on " + clone.shown() + " cannot be read (" + fault.get() + ")",
                        "let 'git fetch' work here, or let 'announce.branch' name another branch"));
            }
            fault = branch.fetch(clone.mayBeNew());
        }
        isSame = true;
    }

    /** Waits a while, if it is not time to give up. */
    private boolean isPatient(int faults) {
        if (faults < pauses.size()) {
            rest(pauses.get(faults).toMillis());
        }
        return faults < pauses.size();
    }

    private void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unchanged("the run was stopped");
        }
    }

    private SiteException unchanged(String why) {
        return new SiteException(Problem.error(
                "site.yaml",
                0,
                "the ledger on " + clone.shown() + " cannot be changed (" + why + ")",
                "let this job push to that branch ('contents: write' on GitHub), or let 'announce.branch' name one that is"
                        + " not protected"));
    }

    /** {@code Ledger: mastodon sent /posts/hello/ [skip ci]}, for CI servers that would build it all again. */
    private static String message(Entry entry) {
        return "Ledger: " + named(entry).replaceAll("[\\s\\p{Cntrl}]+", " ") + " [skip ci]";
    }

    private static String named(Entry entry) {
        String posts =
                entry.posts().size() == 1 ? entry.posts().get(0) : entry.posts().size() + " posts";
        return String.format(
                Locale.ROOT, "%s %s %s", entry.channel(), entry.state().key(), posts);
    }

    /** Lets go of the clone, and brings its working copy forward where that changes nothing but the ledger. */
    @Override
    public synchronized void close() {
        try {
            if (isSame) {
                branch.forward();
            }
            branch.close();
            clone.close();
        } catch (IOException | SiteException fault) {
            // Nothing is lost: what was told is on the remote, and the copy lies among temporary files.
        }
    }
}
