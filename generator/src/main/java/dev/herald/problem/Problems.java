package dev.herald.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The problems found so far, so that a build can tell all of them at once. May be filled from several threads. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public synchronized void add(Problem problem) {
        found.add(problem);
    }

    public void error(String file, int line, String what, String fix) {
        add(Problem.error(file, line, what, fix));
    }

    public void warning(String file, int line, String what, String fix) {
        add(Problem.warning(file, line, what, fix));
    }

    public synchronized void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    /** All of them, sorted by file and line, each told once. */
    public synchronized List<Problem> sorted() {
        return found.stream().sorted().distinct().toList();
    }

    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** Makes every warning an error. */
    public synchronized void beStrict() {
        found.replaceAll(Problem::asError);
    }

    /** @throws SiteException with everything found, if any of it is an error */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new SiteException(sorted());
        }
    }
}
